import { isAboutSpeaker, isOthersTalk, isReporters } from '@/lib/core/statements/lexicon/openings';
import { areOthersTelling } from '@/lib/core/statements/lexicon/others';
import type { Outline } from '@/lib/core/statements/outline';
import type { Voice } from '@/lib/core/statements/voice';
import type { Span } from '@/lib/core/text/span';

/** So much of a sentence, in UTF-16 units, tells whom it is about. */
const LONGEST_LOOK = 300;

/**
 * Whether the reporter takes over with a sentence that names nobody: by how it begins, with a talk that others give, or
 * because it tells of whoever has the word (X表示，…。2016年，他加入了…).
 * @param speakers who has the word
 */
export function takesOver(
  text: string,
  { mask, block }: Outline,
  { start, end }: Span,
  speakers: readonly Voice[],
): boolean {
  const words = text.slice(start, end);
  if (isReporters(words) || isOthersTalk(words)) return true;
  const from = start - block.start;
  const to = end - block.start;
  if (areOthersTelling(mask, from, to)) return true;
  return speakers.length === 1 && isAboutSpeaker(mask.slice(from, Math.min(to, from + LONGEST_LOOK)));
}
