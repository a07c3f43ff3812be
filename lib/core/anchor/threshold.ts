import type { Rival } from '@/lib/core/anchor/anchor';
import type { Pattern } from '@/lib/core/anchor/pattern';
import { fullSide, type Side } from '@/lib/core/anchor/surroundings';

/*
 * When is a place the quote's? Three questions, each with its own bound; `docs/anchoring.md` derives them.
 *
 * 1. Is this the text at all?  Resemblance of the two texts, at least SAME_TEXT.
 * 2. Was this place there before, as something else?  It must lead every rival that describing found.
 * 3. May it be chance?  What is new in the text must not be expected to hold such agreement anywhere:
 *    new characters × ways to lay the context × 2^-bits ≤ 2^-SAFETY_BITS.
 */

/**
 * The least resemblance of two states of one article. Of 4,000 pairs of different articles of the field 99.9 %
 * stay below 0.41, pairs of one publisher with the same navigation and footer included; 1 % of edits leaves
 * 0.9, any other order of the blocks 0.53 and mostly 0.85.
 */
export const SAME_TEXT = 0.5;

/** One in 2^10: how often chance may be taken for the quote. */
const SAFETY_BITS = 10;

/** The context may agree to any length on one side, given how far it agrees on the other: 2^5 ways. */
const CONTEXT_BITS = 5;

/**
 * What an edit costs in bits: it may lie at one of 64 offsets, be of three kinds, and put any of some 340
 * characters there. The union bound over the neighbourhood of a string, as in Myers, «A sublinear algorithm for
 * approximate keyword searching», Algorithmica 12, 1994.
 */
export const ERROR_BITS = 16;

/** Surprise is counted no further than this: more decides nothing. */
export const ENOUGH_BITS = 96;

/**
 * Texts repeat words and phrases more than any Markov chain. Measured over pairs of articles: from 0.16 of all
 * offsets on, the agreement with the other text is more surprising than one in its length, and every further 4
 * bits (not 1, as the model has it) halve that share. `npm run score -- anchoring` prints the measurement.
 */
const MEASURED_SHARE_BITS = Math.log2(0.16);
const MEASURED_HALVING_BITS = 4;

/** No text is so well known that nothing in it is new: the fewest characters that are taken for new. */
const FEWEST_NEW = 64;

/** By how many characters a place must at least agree better than a rival. */
export const LEAD = 2;

/** And by which part of the way from the rival to the quote's own surroundings. */
const LEAD_SHARE = 1 / 3;

/** That a block ends where the quote's did counts as much as so many characters. */
const EDGE = 2;

/** Blocks move, so a character of a neighbouring block counts as this part of one of the quote's own. */
const NEIGHBOUR = 1 / 4;

/** No more edits than this are followed: the work grows with their square. */
const MOST_ERRORS = 2048;

/** The edits with which words at a quote's place still count as what became of it, not as others: a quarter. */
export function allowedErrors(length: number): number {
  return Math.min(MOST_ERRORS, Math.floor(length / 4));
}

/**
 * The edits with which a quote of so many folded characters still says the same without the reader's looking: one,
 * or an eighth. What was edited more may say something else, so its place is shown for review.
 */
export function unseenErrors(length: number): number {
  return Math.max(1, Math.floor(length / 8));
}

/**
 * What agreeing surroundings are worth, in characters. Of the neighbouring blocks only as much counts as agrees
 * on both sides: where blocks are moved, one right neighbour soon comes to stand beside a copy by chance. The
 * end of the text is a neighbour, too.
 */
export function contextOf(before: Side, after: Side): number {
  const beyond = Math.min(before.beyond, after.beyond);
  return blockContext(before) + blockContext(after) + (Number.isFinite(beyond) ? NEIGHBOUR * beyond : 0);
}

/** The context of a place where everything agrees. */
export function fullContext({ before, after }: Pattern): number {
  return contextOf(fullSide(before), fullSide(after));
}

/** The context of a place where the quote's own block agrees and nothing beyond. */
export function fullBlockContext({ before, after }: Pattern): number {
  return blockContext(fullSide(before)) + blockContext(fullSide(after));
}

function blockContext({ block, edge }: Side): number {
  return block + (edge ? EDGE : 0);
}

/**
 * Whether a place agrees so much better than every rival that it is none of them. Rivals with more errors than
 * the place has are no rivals of it. The lead asked for is a share of the way to what the quote's own block can
 * give, or where a rival has all of that too, to what block and neighbours can give together.
 */
export function leads(place: Rival, rivals: readonly Rival[], pattern: Pattern): boolean {
  const inBlock = fullBlockContext(pattern);
  return rivals.every((rival) => {
    if (rival.errors > place.errors) return true;
    const aim = inBlock >= rival.context + LEAD ? inBlock : fullContext(pattern);
    return place.context >= rival.context + Math.max(LEAD, LEAD_SHARE * (aim - rival.context));
  });
}

/**
 * Whether agreement of so many bits is not to be expected by chance in a text of so many characters, of which
 * the resembling part was there before and holds nothing but rivals. Two texts of n characters with resemblance
 * R share 2R / (1 + R) of their grams, so (1 - R) / (1 + R) of n is new.
 */
export function isBeyondChance(bits: number, length: number, resemblance: number): boolean {
  const fresh = Math.max(FEWEST_NEW, (length * (1 - resemblance)) / (1 + resemblance));
  const byModel = Math.log2(fresh) + CONTEXT_BITS + SAFETY_BITS;
  const byMeasure =
    Math.log2(length) +
    MEASURED_HALVING_BITS * (Math.log2(fresh / length) + MEASURED_SHARE_BITS + SAFETY_BITS);
  return bits >= Math.max(byModel, byMeasure);
}
