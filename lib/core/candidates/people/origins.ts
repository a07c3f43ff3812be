import type { Excerpt } from '@/lib/core/candidates/candidate';
import { FROM } from '@/lib/core/candidates/lexicon/taking-part';
import { isField } from '@/lib/core/candidates/organisations/field-words';
import { type PersonName, readPersonName } from '@/lib/core/candidates/people/person-name';
import { roleEndingAt } from '@/lib/core/candidates/titles/role-at';
import { CharacterSet } from '@/lib/core/recognise/lexicon/character-set';
import { Trigger } from '@/lib/core/recognise/triggers';
import { BREAK } from '@/lib/core/text/fold';
import { unitAt } from '@/lib/core/text/neighbours';
import type { PairIndex } from '@/lib/core/text/pair-index';

/** Where somebody is said to come from: 来自某公司的某人. */
export interface Origin {
  readonly organisation: Excerpt;
  readonly name: PersonName;
}

const OF = '的'.charCodeAt(0);
const LONGEST_ORGANISATION = 30;
/** How long a title between 的 and the name may be. */
const LONGEST_TITLE = 16;
const LEAST_LIKENESS = 0.7;
/** Of a name without a title more is asked. */
const LEAST_ALONE = 0.85;
const SIGNS = new CharacterSet('，。；、：！？“”《》,;:!?"');

/** Finds who is said to come from which organisation. */
export function originsIn(index: PairIndex): Origin[] {
  const { text } = index;
  const found: Origin[] = [];
  for (const at of index.placesOfWord(Trigger.verb, FROM)) {
    const start = at + FROM.length;
    const end = endOfOrganisation(text, start);
    if (end - start < 2 || isField(text, start, end)) continue;
    const name = nameBehind(text, end + 1);
    if (name === null) continue;
    found.push({ organisation: { start, end, surface: text.slice(start, end) }, name });
  }
  return found;
}

/** Where 的 stands behind the organisation; -1 where a sign or too much comes first. */
function endOfOrganisation(text: string, start: number): number {
  for (let at = start; at - start <= LONGEST_ORGANISATION; at++) {
    const unit = unitAt(text, at);
    if (unit === OF) return at;
    if (unit === BREAK || SIGNS.has(unit)) return -1;
  }
  return -1;
}

/** The name right behind 的, or behind a title there. */
function nameBehind(text: string, from: number): PersonName | null {
  const direct = likelyName(text, from);
  // Words in Latin letters behind 的 are more often a thing: 来自某库的web.
  if (direct !== null) return direct.form !== 'latin' && direct.likeness >= LEAST_ALONE ? direct : null;
  for (let at = from + 2; at - from <= LONGEST_TITLE; at++) {
    const unit = unitAt(text, at - 1);
    if (unit === BREAK || SIGNS.has(unit)) return null;
    if (roleEndingAt(text, at, from) === null) continue;
    const name = likelyName(text, at);
    if (name !== null) return name;
  }
  return null;
}

function likelyName(text: string, at: number): PersonName | null {
  const name = readPersonName(text, at);
  return name !== null && name.closing !== 'open' && name.likeness >= LEAST_LIKENESS ? name : null;
}
