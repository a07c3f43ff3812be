import type { Excerpt, PrintedTitle } from '@/lib/core/candidates/candidate';
import { BODY_ENDS } from '@/lib/core/candidates/lexicon/organisations';
import { bodyStart } from '@/lib/core/candidates/organisations/body-start';
import { isField } from '@/lib/core/candidates/organisations/field-words';
import { latinNameBefore } from '@/lib/core/candidates/organisations/latin-name';
import { unitAt } from '@/lib/core/text/neighbours';

const OF = '的'.charCodeAt(0);
const COMPANY = '公司';
const SHORTEST_BODY = 4;

/** The bodies that 的 parts from the titles held in them: 青禾公司的产品经理乔立. */
export function employersBefore(text: string, titles: readonly PrintedTitle[]): Excerpt[] {
  return titles.flatMap(({ start, organisation }): Excerpt[] => {
    if (organisation !== null || unitAt(text, start - 1) !== OF) return [];
    const end = start - 1;
    const latin = latinNameBefore(
      text,
      text.startsWith(COMPANY, end - COMPANY.length) ? end - COMPANY.length : end,
    );
    if (latin !== null) return [latin];
    if (BODY_ENDS.longestAt(text, end) < 2) return [];
    const begin = bodyStart(text, end, 0);
    const isOne = end - begin >= SHORTEST_BODY && !isField(text, begin, end);
    return isOne ? [{ start: begin, end, surface: text.slice(begin, end) }] : [];
  });
}
