import type { Excerpt, PrintedTitle } from '@/lib/core/candidates/candidate';
import { BODY_ENDS } from '@/lib/core/candidates/lexicon/organisations';
import { organisationInTitle } from '@/lib/core/candidates/titles/organisation-in-title';
import { roleEndingAt } from '@/lib/core/candidates/titles/role-at';
import { unitAt } from '@/lib/core/text/neighbours';

const SLASH = 0x2f;

/** Whether a name ends with a word for a kind of body, and is one only. */
function isBody(name: string): boolean {
  return BODY_ENDS.longestAt(name, name.length) > 1 && !name.includes('/');
}

/**
 * The organisations of the offices that a title joins by strokes, but for the last, which is the title's own:
 * 某协会专家委员/某观察站观察员.
 */
export function slashedBodies(text: string, { start, end }: PrintedTitle): Excerpt[] {
  const found: Excerpt[] = [];
  let from = start;
  for (let at = start; at < end; at++) {
    if (unitAt(text, at) !== SLASH) continue;
    const role = roleEndingAt(text, at, from);
    if (role === null) continue;
    const organisation = organisationInTitle(text, from, role.start);
    if (organisation !== null && isBody(organisation.surface)) found.push(organisation);
    from = at + 1;
  }
  return found;
}
