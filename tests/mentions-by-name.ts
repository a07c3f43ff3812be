import type { Recogniser } from '@/lib/core/recognise/compile';
import { findNames } from '@/lib/core/recognise/find-names';
import type { Mention } from '@/lib/core/recognise/mention';
import { nameMention } from '@/lib/core/recognise/name-mention';

/** The names in a text as mentions, as far as the characters alone tell. */
export function mentionsByName(text: string, recogniser: Recogniser): Mention[] {
  return findNames(text, recogniser).map((name) => nameMention(text, name, recogniser));
}
