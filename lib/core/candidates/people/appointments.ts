import { OFFICE_VERBS } from '@/lib/core/candidates/lexicon/roles';
import type { Introduced } from '@/lib/core/candidates/people/introductions';
import { type PersonName, readPersonName } from '@/lib/core/candidates/people/person-name';
import { titlesFilling } from '@/lib/core/candidates/titles/titles-after';
import { Trigger } from '@/lib/core/recognise/triggers';
import { KIND, Kind } from '@/lib/core/text/fold';
import { unitAt } from '@/lib/core/text/neighbours';
import type { PairIndex } from '@/lib/core/text/pair-index';

/** How far the names before such a verb reach. */
const SUBJECT_REACH = 16;
const AND = new Set('和与、');

/** Finds who takes which office: TNT出任专委会主任. */
export function appointments(index: PairIndex): Introduced[] {
  const { text } = index;
  return OFFICE_VERBS.flatMap((verb) => {
    const found: Introduced[] = [];
    for (const at of index.placesOfWord(Trigger.verb, verb)) {
      const titles = titlesFilling(text, at + verb.length, true);
      if (titles.length === 0) continue;
      for (const name of subjectsBefore(text, at)) found.push({ name, handle: null, titles, office: true });
    }
    return found;
  });
}

/** The names that fill the stretch between the sign before the verb and the verb. */
function subjectsBefore(text: string, verb: number): PersonName[] {
  let start = verb;
  while (start > 0 && verb - start < SUBJECT_REACH && isOfName(text, start - 1)) start--;
  const names: PersonName[] = [];
  for (let at = start; at < verb; ) {
    const name = readPersonName(text, at);
    if (name === null || name.end > verb) return [];
    names.push(name);
    at = name.end;
    if (at < verb && !AND.has(text[at] ?? '')) return [];
    at++;
  }
  return names;
}

function isOfName(text: string, at: number): boolean {
  const kind = KIND[unitAt(text, at)];
  return kind === Kind.wide || kind === Kind.letter || kind === Kind.digit;
}
