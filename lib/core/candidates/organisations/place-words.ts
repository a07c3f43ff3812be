import { PLACES } from '@/lib/core/candidates/lexicon/organisations';

/** Whether the characters name places only: 北京市海淀区, 以色列. */
export function isPlace(text: string, start: number, end: number): boolean {
  let at = end;
  for (let length = 1; length > 0 && at > start; at -= length) length = PLACES.longestAt(text, at, start);
  return at <= start;
}
