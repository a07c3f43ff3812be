import { COLOURS, type Highlight } from '@/lib/core/records/annotation';
import type { PortableRecord } from '@/lib/core/records/portable';
import { sortableId } from '@/lib/core/records/sortable-id';
import { sha256 } from '@/lib/db/sha256';
import { writeJsonLines } from '@/lib/formats/json-lines';
import { anchorAt, MORNING, page, steadyClock } from '@/tests/db-world';

/** Words of our own, to make a text as long as is wanted. */
const FILLER = '账本没有人看，门也没有人锁，会后大家把椅子搬回原处。\n';

/** An export of so many articles of our own, each with two highlights, the second one with a note. */
export async function libraryFile(articles: number): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of libraryPieces(articles)) pieces.push(piece);
  return pieces.join('');
}

/**
 * The same, piece by piece.
 * @param longer how many characters the text of each article has besides
 */
export async function* libraryPieces(articles: number, longer = 0): AsyncGenerator<string> {
  async function* slices(): AsyncGenerator<PortableRecord[]> {
    for (const wanted of ['article', 'text', 'annotation'] as const) {
      for (let number = 1; number <= articles; number += 1)
        yield (await recordsOf(number, longer)).filter(({ type }) => type === wanted);
    }
  }
  yield* writeJsonLines({ created: MORNING, records: articles * 4 }, slices());
}

async function recordsOf(number: number, longer: number): Promise<PortableRecord[]> {
  const { text: short, url, ...meta } = page(number);
  const text =
    longer === 0 ? short : `${short}\n${FILLER.repeat(Math.ceil(longer / FILLER.length)).slice(0, longer)}`;
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
    said: null,
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
