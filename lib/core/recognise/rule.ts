import type { EntityKind } from '@/lib/core/dictionary/entity';
import { NAMES_THAT_ARE_WORDS } from '@/lib/core/recognise/lexicon/around-names';
import { COMPOUND_SURNAMES, SURNAMES } from '@/lib/core/recognise/lexicon/surnames';
import { KIND, Kind } from '@/lib/core/text/fold';

/** How the surroundings of a surface are judged. Kept as a number in the compiled form. */
export const Rule = {
  /** Letters and digits around it decide, nothing else. */
  token: 0,
  /** Like a token; written in small letters it may be something else (ISC, isc). */
  acronym: 1,
  /** Digits only: it may be a number (360 度). */
  number: 2,
  /** An organisation with a Chinese name: it may be a part of another one's. */
  organisation: 3,
  /** A Chinese person's name with one given character: the next may belong to it. */
  shortName: 4,
  /** The same, and also a word (高峰). */
  wordName: 5,
  /** A Chinese person's name with two given characters. */
  fullName: 6,
  /** Another person's name in Chinese characters (阿玛尔). */
  foreignName: 7,
} as const;
export type Rule = (typeof Rule)[keyof typeof Rule];

/** Capitals alone, few enough to be somebody else's letters too. */
const ACRONYM = /^[A-Z]{2,5}$/;

/** Chooses the rule for a person's name of ideographs, given by its canonical units. */
function ruleForPerson(units: ArrayLike<number>, start: number, length: number): Rule {
  const first = units[start] ?? 0;
  const second = units[start + 1] ?? 0;
  const compound = length > 2 && COMPOUND_SURNAMES.has(first, second);
  const doubled = length === 4 && SURNAMES.has(first) && SURNAMES.has(second);
  if (!compound && !doubled && !SURNAMES.has(first)) return Rule.foreignName;
  const given = length - (compound || doubled ? 2 : 1);
  if (given === 2) return Rule.fullName;
  if (given !== 1) return Rule.foreignName;
  return !compound && NAMES_THAT_ARE_WORDS.has(first, second) ? Rule.wordName : Rule.shortName;
}

/** Chooses the rule for a surface, given as it is printed and by its canonical units in `[start, end)`. */
export function ruleFor(
  kind: EntityKind,
  surface: string,
  units: ArrayLike<number>,
  start: number,
  end: number,
): Rule {
  const length = end - start;
  let wide = 0;
  let digits = 0;
  for (let i = start; i < end; i++) {
    const unitKind = KIND[units[i] ?? 0];
    if (unitKind === Kind.wide) wide++;
    else if (unitKind === Kind.digit) digits++;
  }
  if (wide === 0) {
    if (digits === length) return Rule.number;
    return ACRONYM.test(surface) ? Rule.acronym : Rule.token;
  }
  if (kind === 'person') return wide < length ? Rule.foreignName : ruleForPerson(units, start, length);
  return kind === 'organisation' ? Rule.organisation : Rule.token;
}
