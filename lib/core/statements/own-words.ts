import { isCaption, isHeading } from '@/lib/core/statements/lexicon/endings';
import type { Outline } from '@/lib/core/statements/outline';
import type { Piece } from '@/lib/core/statements/piece';
import type { Doubt } from '@/lib/core/statements/statement';
import type { Voice } from '@/lib/core/statements/voice';
import type { Span } from '@/lib/core/text/span';

/** A block that is somebody's own words, from an offset on; null is somebody without a name. */
export interface OwnWords {
  readonly from: number;
  readonly speaker: Voice | null;
  readonly doubt: Doubt | null;
}

/** A chapter's title is no longer. */
const LONGEST_CHAPTER = 30;

/** Whether words are the title of a chapter that asks something: below its number (02, *03*). */
function isChapter(text: string, words: string, before: Span | undefined): boolean {
  if (before === undefined || words.length > LONGEST_CHAPTER || !/[？?]$/.test(words)) return false;
  const number = text.slice(before.start, before.end);
  return /\d/.test(number) && !/\p{L}/u.test(number);
}

/**
 * What such a block says; null where that is nothing (a heading, a caption, a line of signs), or nobody's with a name.
 * @param before the block before it
 */
export function ownWords(
  text: string,
  { block }: Outline,
  { from, speaker, doubt }: OwnWords,
  before: Span | undefined,
): Piece | null {
  const words = text.slice(from, block.end);
  // Behind a label even a few words without a sign are no heading.
  const isNotSaid =
    from === block.start && (isHeading(words) || isCaption(words) || isChapter(text, words, before));
  if (speaker === null || isNotSaid || !/[\p{L}\p{N}]{2}/u.test(words)) return null;
  return { start: from, end: block.end, speakers: [speaker], kind: 'quoted', cue: null, doubt };
}
