import { BLANK } from '@/lib/core/text/fold';
import { unitAt } from '@/lib/core/text/neighbours';

/** The end of what stands before `end` without the blanks there, at least `lowest`. */
export function skipBlanksBack(text: string, end: number, lowest: number): number {
  let at = end;
  while (at > lowest && unitAt(text, at - 1) === BLANK) at--;
  return at;
}
