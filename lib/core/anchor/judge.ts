import { EDIT_COST } from '@/lib/core/anchor/alignment';
import type { Anchor, Resolution, ReviewReason } from '@/lib/core/anchor/anchor';
import type { Pattern } from '@/lib/core/anchor/pattern';
import type { Place } from '@/lib/core/anchor/place';
import { spanOf } from '@/lib/core/anchor/span-of';
import type { TextIndex } from '@/lib/core/anchor/text-index';
import {
  ENOUGH_BITS,
  fullBlockContext,
  isBeyondChance,
  leads,
  SAME_TEXT,
  unseenErrors,
} from '@/lib/core/anchor/threshold';

/** Words so surprising that a copy of them is worth showing wherever it stands: 2^-40 more than one in the text. */
const TELLING_BITS = 40;

/** The shares of quote and context from which on a place is worth showing: for a known copy, and for another. */
const MUCH = 0.8;
const HALF = 0.5;

const DETACHED: Resolution = { state: 'detached' };

/**
 * Decides for the best of the places where a quote may stand. What answers all three questions of `threshold.ts`
 * is the place: anchored, or shown for review where the words were reworded. Of the rest a place is shown for
 * review when it is beyond chance in this text and tells the reader something: otherwise every short quote that
 * was cut out would be shown where its words stand anyway.
 */
export function judge(
  index: TextIndex,
  anchor: Anchor,
  pattern: Pattern,
  places: readonly Place[],
): Resolution {
  const [best, ...others] = rank(places, anchor.foldedStart);
  if (best === undefined) return DETACHED;
  const characters = index.folded.codes.length;
  const resemblance = index.resemblanceTo(anchor.text);
  const sameText = resemblance >= SAME_TEXT;
  const unknown = leads(best, anchor.rivals, pattern);
  const alone = leads(best, others, pattern);

  const span = spanOf(index, best.start, best.end, anchor.quote.exact);
  const score = best.found / pattern.codes.length;
  if (!isBeyondChance(best.bits, characters, resemblance)) return DETACHED;
  const certainPlace = sameText && unknown && alone;
  if (certainPlace && best.isKept) {
    return best.errors <= unseenErrors(pattern.end - pattern.start)
      ? { state: 'anchored', span, score }
      : { state: 'review', span, score, reason: 'changed' };
  }
  if (!best.isKept && !certainPlace) return DETACHED;
  const telling =
    best.context >= fullBlockContext(pattern) ||
    score >= (unknown ? HALF : MUCH) ||
    index.surprise.bits(best.start, best.end, ENOUGH_BITS) >= Math.log2(characters) + TELLING_BITS;
  return telling ? { state: 'review', span, score, reason: reasonFor(sameText, certainPlace) } : DETACHED;
}

function reasonFor(sameText: boolean, certainPlace: boolean): ReviewReason {
  if (!sameText) return 'other-text';
  return certainPlace ? 'changed' : 'ambiguous';
}

/**
 * The best place first: the one with most context, edits charged; of equals the one nearest to where it was.
 * Words that are others altogether are charged as one edit: how many there are says nothing about the place.
 */
function rank(places: readonly Place[], foldedStart: number): Place[] {
  const value = ({ context, errors, isKept }: Place) => context - EDIT_COST * (isKept ? errors : 1);
  const distance = ({ start }: Place) => Math.abs(start - foldedStart);
  return places.toSorted((a, b) => value(b) - value(a) || distance(a) - distance(b));
}
