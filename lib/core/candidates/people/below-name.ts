import type { Excerpt, PrintedTitle } from '@/lib/core/candidates/candidate';
import { bodyFilling } from '@/lib/core/candidates/people/line-home';
import { heldTitles } from '@/lib/core/candidates/titles/titles-after';
import { BLANK, BREAK } from '@/lib/core/text/fold';
import { unitAt } from '@/lib/core/text/neighbours';

/** As many line ends may part a name from what stands below it. */
const MOST_BREAKS = 2;
const LONGEST = 80;

/** What the line says that stands below the line of a name: titles, maybe before more of a life, or nothing but the body that the person is of. */
export interface Below {
  readonly titles: readonly PrintedTitle[];
  readonly organisation: Excerpt | null;
}

/** Reads the line below a name whose own line ends at `end`; null where it says something else. */
export function belowName(text: string, end: number): Below | null {
  let start = end;
  for (let breaks = 0; ; start++) {
    const unit = unitAt(text, start);
    if (start >= text.length) return null;
    if (unit === BREAK) breaks++;
    else if (unit !== BLANK) break;
    if (breaks > MOST_BREAKS) return null;
  }
  const titles = heldTitles(text, start);
  if (titles.length > 0) return { titles, organisation: null };
  let lineEnd = start;
  while (lineEnd - start <= LONGEST && unitAt(text, lineEnd) !== BREAK) lineEnd++;
  if (lineEnd - start > LONGEST) return null;
  while (unitAt(text, lineEnd - 1) === BLANK) lineEnd--;
  const organisation = bodyFilling(text, start, lineEnd);
  return organisation === null ? null : { titles: [], organisation };
}
