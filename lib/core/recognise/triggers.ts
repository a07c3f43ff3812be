import { BARE_LABELS, LABELLED, LABELS, ROLL } from '@/lib/core/candidates/lexicon/labels';
import { OFFICE_VERBS, ROLES } from '@/lib/core/candidates/lexicon/roles';
import { DOES_OR_SAYS } from '@/lib/core/candidates/lexicon/speaking';
import {
  BY_VERBS,
  COMPANY_VERBS,
  CONVENING_VERBS,
  COUNTED_BODIES,
  COUNTERS_OF_BODIES,
  DEFINING_WORDS,
  EMPLOYED,
  EVENT_WORDS,
  FOUNDING_VERBS,
  FROM,
  GIVEN,
  GIVES,
  GUEST_WORDS,
  HELD_OFFICES,
  HOLDING_VERBS,
  HONOURS,
  JOINT_VERBS,
  KINDS_OF_COMPANIES,
  LISTED_BODY_ENDS,
  OWN_DEEDS,
  PARTNER_VERBS,
  PEOPLE_OF,
  SELF_DESCRIBING,
} from '@/lib/core/candidates/lexicon/taking-part';
import { DEMONSTRATIVES } from '@/lib/core/recognise/references/body-words';
import { ROLE_WORDS } from '@/lib/core/recognise/references/role-words';
import { PairSieve } from '@/lib/core/text/pair-sieve';

/** What the finders of candidates and references begin to read at, by its number in {@link TRIGGERS}. */
export const Trigger = {
  /** Ends of roles, and brackets that close behind one. */
  role: 0,
  /** Ends of the names of bodies. */
  body: 1,
  /** Verbs and the like between whom they join: 出任, 主办, 来自. */
  verb: 2,
  /** What a list before it is said to be of: 等, 家企业. */
  group: 3,
  /** The middle of a label: 主|办单|位. */
  label: 4,
  /** Signs that a part of a line begins behind. */
  bar: 5,
  /** Words for an event, by their first two characters. */
  event: 6,
  /** Words that references are made of: those behind a surname in place of a given name, 该 and 本 with a body. */
  reference: 7,
} as const;

/** All pairs of a last character of one and a first character of another. */
function joints(before: readonly string[], behind: readonly string[]): string[] {
  return before.flatMap((word) => behind.map((other) => word.slice(-1) + other.slice(0, 1)));
}

const beginning = (word: string): string => word.slice(0, 2);
const ending = (word: string): string => word.slice(-2);
const isLong = (word: string): boolean => word.length > 1;

/** Sieves a text for all of them at once. */
export const TRIGGERS = new PairSieve([
  { pairs: ROLES.endings.pairs, units: [...ROLES.endings.units, ')'] },
  LISTED_BODY_ENDS.endings,
  {
    pairs: [
      ...[...OFFICE_VERBS, ...HOLDING_VERBS, ...BY_VERBS, ...FOUNDING_VERBS, ...DEFINING_WORDS, FROM],
      ...[
        ...[...COMPANY_VERBS, ...EMPLOYED, ...HELD_OFFICES, ...PEOPLE_OF, ...KINDS_OF_COMPANIES].map(ending),
        ...HONOURS,
        ...DOES_OR_SAYS,
        ...JOINT_VERBS,
        ...GUEST_WORDS,
        ...PARTNER_VERBS,
        ...CONVENING_VERBS,
        ...OWN_DEEDS,
        ...SELF_DESCRIBING,
        GIVEN,
        GIVES,
      ],
    ],
  },
  { pairs: joints(COUNTERS_OF_BODIES, COUNTED_BODIES), units: ['等'] },
  { pairs: [...joints(LABELS, LABELLED), ...joints(LABELLED, [ROLL]), ...joints(BARE_LABELS, [':'])] },
  { units: ['|', '│', '【'] },
  { pairs: EVENT_WORDS.map(beginning) },
  {
    pairs: [...ROLE_WORDS.filter(isLong), ...DEMONSTRATIVES].map(beginning),
    units: ROLE_WORDS.filter((word) => !isLong(word)),
  },
]);
