import type { Span } from '@/lib/core/text/span';

/** W3C Web Annotation: the words themselves, and those around them. As they stand in the text, not folded. */
export interface TextQuoteSelector {
  readonly exact: string;
  /** What stands before; longer than {@link CONTEXT_LENGTH} where that is needed to tell copies apart. */
  readonly prefix: string;
  readonly suffix: string;
}

/** W3C Web Annotation: `[start, end)`, here in UTF-16 units. Only comparable in the text it was made in. */
export interface TextPositionSelector {
  readonly start: number;
  readonly end: number;
}

/** What an anchor remembers of the whole text it was made in. All three in hexadecimal. */
export interface TextFingerprint {
  /** 64 bits over the text: equal only for the same text. */
  readonly hash: string;
  /** 64 bits over the folded text: equal also when only width, blanks or 简繁 differ. */
  readonly folded: string;
  /** 256 bits that stay alike when the text stays alike: see `sketch.ts`. */
  readonly sketch: string;
}

/**
 * Another place of the same text that could be taken for the quote. A list of rivals is a frontier: with more
 * `errors` comes more `context`. It says what makes the quote unique: nothing that agrees with the anchor as
 * little as a rival did is ever taken for the quote, because the rival was known to be something else.
 */
export interface Rival {
  /** Edits between the quote and what stands there; 0 for an exact copy (after folding). */
  readonly errors: number;
  /** What its surroundings agree, see `contextOf`; rounded up. */
  readonly context: number;
}

/** All that is kept to find a stretch of a text again. JSON, stored with an annotation; fields may be added. */
export interface Anchor {
  readonly quote: TextQuoteSelector;
  readonly position: TextPositionSelector;
  /** Where the quote begins in the folded text. */
  readonly foldedStart: number;
  /** The number of the block that it begins in: how many `\n` stand before. */
  readonly block: number;
  /** The recipe that made the text, see `TEXT_VERSION`. */
  readonly textVersion: number;
  readonly text: TextFingerprint;
  readonly rivals: readonly Rival[];
}

/**
 * Why a place is shown for review and not painted.
 * - `changed`: the surroundings are there, but the words between them differ too much;
 * - `ambiguous`: the words are there, but another place is as good, or this one was known to be another;
 * - `other-text`: the words are there, but the text is not the one they were marked in.
 */
export type ReviewReason = 'changed' | 'ambiguous' | 'other-text';

/**
 * Where an anchor stands in a text. `score` is the share (0 to 1) of the quote and its context that is found
 * there. Nothing is ever `anchored` on a guess; see `threshold.ts` for what that means in figures.
 */
export type Resolution =
  | { readonly state: 'anchored'; readonly span: Span; readonly score: number }
  | { readonly state: 'review'; readonly span: Span; readonly score: number; readonly reason: ReviewReason }
  | { readonly state: 'detached' };
