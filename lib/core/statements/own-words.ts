import { isCaption, isHeading } from '@/lib/core/statements/lexicon/endings';
import type { Outline } from '@/lib/core/statements/outline';
import type { Piece } from '@/lib/core/statements/piece';
import type { Doubt } from '@/lib/core/statements/statement';
import type { Voice } from '@/lib/core/statements/voice';

/** A block that is somebody's own words, from an offset on; null is somebody without a name. */
export interface OwnWords {
  readonly from: number;
  readonly speaker: Voice | null;
  readonly doubt: Doubt | null;
}

/** What such a block says; null where that is nothing (a heading, a caption, a line of signs), or nobody's with a name. */
export function ownWords(text: string, { block }: Outline, { from, speaker, doubt }: OwnWords): Piece | null {
  const words = text.slice(from, block.end);
  // Behind a label even a few words without a sign are no heading.
  const isNotSaid = from === block.start && (isHeading(words) || isCaption(words));
  if (speaker === null || isNotSaid || !/[\p{L}\p{N}]{2}/u.test(words)) return null;
  return { start: from, end: block.end, speakers: [speaker], kind: 'quoted', cue: null, doubt };
}
