import { attributionIn } from '@/lib/core/statements/attribution';
import { voicesOf } from '@/lib/core/statements/group';
import type { Outline } from '@/lib/core/statements/outline';
import { isSameVoice, type Voice } from '@/lib/core/statements/voice';

/** Who a block begins with as those who say something in it; null where it names nobody. */
export function speakersAtStart(outlined: Outline): readonly Voice[] | null {
  const [first] = outlined.sentences;
  const found = first === undefined ? null : attributionIn(outlined, first);
  return found?.subject.by === 'people' ? voicesOf(outlined, found.subject.group) : null;
}

/** Whether all of some voices are among others. */
export function areAmong(voices: readonly Voice[], others: readonly Voice[]): boolean {
  return voices.every((voice) => others.some((other) => isSameVoice(other, voice)));
}

/** Whether a block begins with what one of those whose words it could be says: then the reporter tells it. */
export function isSpokenOf(speakers: readonly Voice[], outlined: Outline): boolean {
  const named = speakersAtStart(outlined);
  return named !== null && areAmong(named, speakers);
}
