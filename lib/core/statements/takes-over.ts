import {
  isAboutSpeaker,
  isOfTheEvent,
  isOthersTalk,
  isReporters,
} from '@/lib/core/statements/lexicon/openings';
import { areOthersTelling } from '@/lib/core/statements/lexicon/others';
import type { Outline } from '@/lib/core/statements/outline';
import type { Voice } from '@/lib/core/statements/voice';
import type { Span } from '@/lib/core/text/span';

/** So much of a sentence, in UTF-16 units, tells whom it is about. */
const LONGEST_LOOK = 300;

/**
 * Whether the reporter takes over with a sentence that names nobody: by how it begins, with a talk that others give, or
 * because it tells of whoever has the word (X表示，…。2016年，他加入了…).
 * @param word who has the word, if anybody, and whether a colon opened it: who speaks to an event speaks of it as well
 */
export function takesOver(
  text: string,
  { mask, block }: Outline,
  { start, end }: Span,
  word: { readonly speakers: readonly Voice[]; readonly isOpened?: boolean } | null,
): boolean {
  const words = text.slice(start, end);
  const isOfEvent = word?.isOpened === true && isOfTheEvent(words);
  if ((isReporters(words) && !isOfEvent) || isOthersTalk(words)) return true;
  const from = start - block.start;
  const to = end - block.start;
  if (areOthersTelling(mask, from, to)) return true;
  return word?.speakers.length === 1 && isAboutSpeaker(mask.slice(from, Math.min(to, from + LONGEST_LOOK)));
}
