import type { Introduced } from '@/lib/core/candidates/people/introductions';
import { FULL_LATIN_LIKENESS, readPersonName } from '@/lib/core/candidates/people/person-name';
import { roleEndingAt } from '@/lib/core/candidates/titles/role-at';
import { titlesFilling } from '@/lib/core/candidates/titles/titles-after';
import { CharacterSet } from '@/lib/core/recognise/lexicon/character-set';
import { BLANK } from '@/lib/core/text/fold';
import { unitAt } from '@/lib/core/text/neighbours';

const FIRST_CAPITAL = 0x41;
const LAST_CAPITAL = 0x5a;
/** Signs that part such a name from its titles. */
const BEHIND_NAMES = new CharacterSet(',:(|');

/**
 * Hannah Brook，云岭首席信任官: a full name in Latin letters that begins a line, before offices that fill the rest of it
 * or brackets; null where the line says something else.
 */
export function latinNameOnLine(text: string, at: number): Introduced | null {
  const first = text.charCodeAt(at);
  if (first < FIRST_CAPITAL || first > LAST_CAPITAL) return null;
  const name = readPersonName(text, at);
  if (name?.form !== 'latin' || name.likeness < FULL_LATIN_LIKENESS) return null;
  let sign = name.end;
  if (unitAt(text, sign) === BLANK) sign++;
  if (!BEHIND_NAMES.has(unitAt(text, sign))) return null;
  const titles = titlesFilling(text, sign + 1);
  const [title] = titles;
  const office = title !== undefined && roleEndingAt(text, title.end, title.start)?.calling === false;
  return office ? { name, handle: null, titles, office } : null;
}
