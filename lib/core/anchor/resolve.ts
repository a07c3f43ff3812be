import type { Anchor, Resolution } from '@/lib/core/anchor/anchor';
import { findByVotes, findCopies } from '@/lib/core/anchor/candidates';
import { judge } from '@/lib/core/anchor/judge';
import { foldPattern, type Pattern } from '@/lib/core/anchor/pattern';
import { isSamePlace, type Place, placeOfCopy, placeOfRun, standsAt } from '@/lib/core/anchor/place';
import { spanOf } from '@/lib/core/anchor/span-of';
import type { TextIndex } from '@/lib/core/anchor/text-index';
import { fullBlockContext, leads } from '@/lib/core/anchor/threshold';
import type { Span } from '@/lib/core/text/span';

/** So many copies are compared one by one; where there are more, the context must find the right one. */
const FEW_COPIES = 4;

/** The places looked at for which most of quote and context votes, and the fewest votes that count. */
const CANDIDATES = 4;
const FEWEST_VOTES = 3;

/** A place with less than this part of the votes of one that is believed cannot be as good. */
const NO_MATCH = 1 / 2;

/** Part of the quote's own block that must agree before a copy is believed without looking for a better place. */
const PLAUSIBLE = 1 / 3;

/**
 * Finds anchors in a text, each independently of the others, in their order: exact where the text is unchanged,
 * then exact copies weighed by their context, then approximately. The answer for an anchor is `anchored` only
 * within the bounds of `threshold.ts`.
 *
 * Work: linear in the text once, then a few microseconds an anchor, growing with its quote and context but
 * hardly with the text.
 */
export function resolve(index: TextIndex, anchors: readonly Anchor[]): Resolution[] {
  return anchors.map((anchor) => resolveOne(index, anchor));
}

function resolveOne(index: TextIndex, anchor: Anchor): Resolution {
  const unchanged = findUnchanged(index, anchor);
  if (unchanged !== null) return { state: 'anchored', span: unchanged, score: 1 };
  const pattern = foldPattern(anchor.quote, index.fold);
  return judge(index, anchor, pattern, findPlaces(index, anchor, pattern));
}

/** Where the quote stands in a text that is the same, or the same but for width, blanks and variants. */
function findUnchanged(index: TextIndex, anchor: Anchor): Span | null {
  const { quote, position, foldedStart, text } = anchor;
  if (index.hash === text.hash && index.text.startsWith(quote.exact, position.start)) {
    return { start: position.start, end: position.start + quote.exact.length };
  }
  if (index.foldedHash !== text.folded) return null;
  const codes = index.fold.codes(quote.exact);
  if (codes.length === 0) return findInGap(index, anchor);
  if (!standsAt(index.folded.codes, foldedStart, codes)) return null;
  return spanOf(index, foldedStart, foldedStart + codes.length, quote.exact);
}

/** Where a quote that folds to nothing stands between two folded characters: where it was, or else first. */
function findInGap({ text, folded }: TextIndex, { quote, position, foldedStart }: Anchor): Span | null {
  const gapStart = foldedStart === 0 ? 0 : (folded.source[foldedStart - 1] ?? 0) + 1;
  const gapEnd = folded.source[foldedStart] ?? text.length;
  const gap = text.slice(gapStart, gapEnd);
  const before = position.start - gapStart;
  const at = gap.startsWith(quote.exact, before) ? Math.max(0, before) : gap.indexOf(quote.exact);
  return at < 0 ? null : { start: gapStart + at, end: gapStart + at + quote.exact.length };
}

function findPlaces(index: TextIndex, { rivals }: Anchor, pattern: Pattern): Place[] {
  if (pattern.start === pattern.end) return [];
  const believed = PLAUSIBLE * fullBlockContext(pattern);
  const isBelieved = (place: Place) => place.context >= believed && leads(place, rivals, pattern);

  const copies = findCopies(index, pattern, FEW_COPIES + 1);
  const places = copies.length <= FEW_COPIES ? copies.map((copy) => placeOfCopy(index, pattern, copy)) : [];
  if (places.some(isBelieved)) return places;

  let tried = 0;
  let enough = 0;
  for (const { votes, run } of findByVotes(index, pattern, FEWEST_VOTES)) {
    if (tried++ === CANDIDATES || votes < enough) break;
    const place = placeOfRun(index, pattern, run);
    if (place === null || places.some(({ start }) => isSamePlace(start, place.start))) continue;
    places.push(place);
    if (isBelieved(place)) enough = votes * NO_MATCH;
  }
  return places;
}
