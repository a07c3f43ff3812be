import type { PortableRecord } from '@/lib/core/records/portable';
import { sortableId } from '@/lib/core/records/sortable-id';
import { sha256 } from '@/lib/db/sha256';
import { writeJsonLines } from '@/lib/formats/json-lines';
import { MORNING, page, steadyClock } from '@/tests/db-world';

const TOPICS = ['账本', '模型', '边界', '密钥', '演练', '靶场', '日志', '算力', '标准', '人才'];
const VERBS = [
  '先做起来',
  '先想清楚',
  '请人来查',
  '写进制度',
  '交给机器',
  '分给各家',
  '公开出来',
  '每年重来',
];

/** What somebody says in the article with a number. No two articles have it alike, but for every tenth. */
export function sentenceOf(number: number): string {
  const said = number % 10 === 0 ? number - 1 : number;
  const [topic, verb] = [TOPICS[said % TOPICS.length], VERBS[said % VERBS.length]];
  return `第${said}个道理是${topic}要${verb}，做到${said * 7}分才算数`;
}

/** The text of the article with a number: two or three known people speak in it, and every tenth is a reprint. */
export function saidText(number: number): string {
  const third =
    number % 3 === 0
      ? `\n中国工程院院士吴世忠指出，${TOPICS[number % TOPICS.length]}的事情还要看${number}年。`
      : '';
  return `ISC.AI 2024的第${number}场论坛在北京举行。\n360集团创始人周鸿祎表示，${sentenceOf(number)}。\n中国工程院院士邬江兴认为，${VERBS[number % VERBS.length]}不等于安全，第${number}次也一样。${third}`;
}

/** An article as it is read from its page. */
interface OtherArticle {
  readonly title: string | null;
  readonly text: string;
}

/** No article of our own has such a number. */
const OTHERS_FROM = 10_000;

/** An export of so many articles of our own that were kept on wish, in which people of the bundled dictionary speak. */
export function saidFile(articles: number): Promise<string> {
  return keptFile(
    Array.from({ length: articles }, (_, at) => [
      at + 1,
      { title: page(at + 1).title, text: saidText(at + 1) },
    ]),
  );
}

/** The same of one article as it is. */
export function articleFile(article: OtherArticle): Promise<string> {
  return keptFile([[OTHERS_FROM, article]]);
}

async function keptFile(articles: readonly (readonly [number, OtherArticle])[]): Promise<string> {
  const [first, second]: [PortableRecord[], PortableRecord[]] = [[], []];
  for (const [number, { title, text }] of articles) {
    const {
      text: _,
      url,
      ...meta
    } = page(number, { url: `https://www.4hou.com/posts/S${number}`, identity: `4hou:S${number}`, title });
    const at = MORNING + number * 60_000;
    const id = sortableId(at, steadyClock(at, number).chance(10));
    const hash = await sha256(text);
    const day = String((number % 28) + 1).padStart(2, '0');
    first.push({
      type: 'article',
      record: {
        ...meta,
        id,
        url,
        urls: [url],
        published: `2026-${String((number % 10) + 1).padStart(2, '0')}-${day}T10:00:00+08:00`,
        sha256: hash,
        textVersion: 1,
        firstSeen: at,
        lastSeen: at,
        keeping: 'kept',
        updated: at,
        deleted: null,
      },
    });
    second.push({ type: 'text', record: { article: id, sha256: hash, textVersion: 1, seen: at, text } });
  }
  const records = [...first, ...second];
  const pieces: string[] = [];
  async function* once(): AsyncGenerator<readonly PortableRecord[]> {
    yield records;
  }
  for await (const piece of writeJsonLines({ created: MORNING, records: records.length }, once()))
    pieces.push(piece);
  return pieces.join('');
}
