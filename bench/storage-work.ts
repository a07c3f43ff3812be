import type { Highlight } from '@/lib/core/records/annotation';
import type { PortableRecord } from '@/lib/core/records/portable';
import { sortableId } from '@/lib/core/records/sortable-id';
import type { ArticleText, SeenPage, StoredArticle } from '@/lib/core/records/stored-article';
import { sha256 } from '@/lib/db/sha256';

const SENTENCE = '账本写得再细，没有人读也是白写，所以先问谁来读，再问谁来写。';
const COLOURS = ['yellow', 'green', 'blue', 'pink'] as const;
const START = Date.UTC(2026, 0, 1);

/** Numbered ids in their order, as an export has them. */
function idOf(kind: number, number: number): string {
  const chance = new Uint8Array(10);
  new DataView(chance.buffer).setUint32(6, number);
  chance[0] = kind;
  return sortableId(START + number, chance);
}

/** An article of about 8,000 characters. */
export function pageOf(number: number): SeenPage {
  return {
    url: `https://www.4hou.com/posts/B${number}`,
    site: '4hou',
    identity: `4hou:B${number}`,
    title: `第 ${number} 篇：${SENTENCE.slice(0, 16)}`,
    account: `账号 ${number % 40}`,
    author: null,
    published: '2026-01-01T10:00:00+08:00',
    text: `第 ${number} 篇。\n${`${SENTENCE}\n`.repeat(260)}`,
  };
}

/** A highlight of about 680 bytes, one in three with a note. */
export function highlightOf(number: number, article: string, madeOn: string): Highlight {
  const start = (number * 31) % 7_000;
  return {
    id: idOf(2, number),
    kind: 'highlight',
    article,
    anchor: {
      quote: { exact: SENTENCE.slice(0, 24), prefix: SENTENCE.slice(-12), suffix: SENTENCE.slice(24) },
      position: { start, end: start + 24 },
      foldedStart: start,
      block: Math.floor(start / 31),
      textVersion: 1,
      text: { hash: '0'.repeat(16), folded: '1'.repeat(16), sketch: '2'.repeat(64) },
      rivals: [{ errors: 0, context: 40 }],
    },
    anchoredOn: madeOn,
    madeOn,
    madeAt: null,
    keptDetached: false,
    style: 'fill',
    colour: COLOURS[number % COLOURS.length] ?? 'yellow',
    note: number % 3 === 0 ? `笔记 ${number}：${SENTENCE}` : '',
    tags: [],
    entities: [],
    said: null,
    created: START + number,
    updated: START + number,
    deleted: null,
  };
}

/** So many articles with so many highlights each, as an export would give them. */
export async function* recordsOf(articles: number, highlights: number): AsyncGenerator<PortableRecord[]> {
  const ids: [id: string, hash: string][] = [];
  for (let number = 0; number < articles; number += 1) {
    const { text, url, ...about } = pageOf(number);
    const id = idOf(1, number);
    const hash = await sha256(text);
    ids.push([id, hash]);
    const article: StoredArticle = {
      id,
      ...about,
      url,
      urls: [url],
      sha256: hash,
      textVersion: 1,
      firstSeen: START + number,
      lastSeen: START + number,
      keeping: 'highlighted',
      updated: START + number,
      deleted: null,
    };
    const record: ArticleText = { article: id, sha256: hash, textVersion: 1, seen: START, text };
    yield [
      { type: 'article', record: article },
      { type: 'text', record },
    ];
  }
  let number = 0;
  for (const [id, hash] of ids) {
    const slice: PortableRecord[] = [];
    for (let each = 0; each < highlights; each += 1, number += 1)
      slice.push({ type: 'annotation', record: highlightOf(number, id, hash) });
    yield slice;
  }
}
