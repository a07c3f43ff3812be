import { COLOURS, type Highlight } from '@/lib/core/records/annotation';
import type { PortableRecord } from '@/lib/core/records/portable';
import { sortableId } from '@/lib/core/records/sortable-id';
import { sha256 } from '@/lib/db/sha256';
import { writeJsonLines } from '@/lib/formats/json-lines';
import { anchorAt, MORNING, page, steadyClock } from '@/tests/db-world';

/** An export of so many articles of our own, each with two highlights, the second one with a note. */
export async function libraryFile(articles: number): Promise<string> {
  const records: PortableRecord[] = [];
  for (let number = 1; number <= articles; number += 1) {
    records.push(...(await recordsOf(number)));
  }
  const all = (['article', 'text', 'annotation'] as const).flatMap((wanted) =>
    records.filter(({ type }) => type === wanted),
  );
  const pieces: string[] = [];
  for await (const piece of writeJsonLines({ created: MORNING, records: all.length }, inOne(all)))
    pieces.push(piece);
  return pieces.join('');
}

async function* inOne<T>(slice: T): AsyncGenerator<T> {
  yield slice;
}

async function recordsOf(number: number): Promise<PortableRecord[]> {
  const { text, url, ...meta } = page(number);
  const at = MORNING + number * 60_000;
  const clock = steadyClock(at, number);
  const id = sortableId(at, clock.chance(10));
  const hash = await sha256(text);
  const highlight = (start: number, note: string): Highlight => ({
    kind: 'highlight',
    id: sortableId(at + start, clock.chance(10)),
    article: id,
    created: at,
    updated: at,
    anchor: anchorAt(text, start, start + 6),
    anchoredOn: hash,
    madeOn: hash,
    madeAt: null,
    keptDetached: false,
    style: 'fill',
    colour: COLOURS[(number + start) % COLOURS.length] ?? 'yellow',
    note,
    tags: [],
    entities: [],
    deleted: null,
  });
  const article = {
    ...meta,
    id,
    url,
    urls: [url],
    sha256: hash,
    textVersion: 1,
    firstSeen: at,
    lastSeen: at,
    keeping: 'highlighted',
    updated: at,
    deleted: null,
  } as const;
  return [
    { type: 'article', record: article },
    { type: 'text', record: { article: id, sha256: hash, textVersion: 1, seen: at, text } },
    { type: 'annotation', record: highlight(0, '') },
    { type: 'annotation', record: highlight(11, `第 ${number} 条批注`) },
  ];
}
