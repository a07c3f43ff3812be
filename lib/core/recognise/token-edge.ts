import { CharacterSet } from '@/lib/core/recognise/lexicon/character-set';
import { isTokenUnit, KIND, Kind } from '@/lib/core/text/fold';
import { seenBefore, seenFrom, unitAt } from '@/lib/core/text/neighbours';

/**
 * Letters and digits: a surface that begins or ends with one is no mention inside a longer token. 360 is
 * not in 2360 and Insta360, ISC not in ISC2, nor in isc.example.com, a-isc@example.com, ISC_2024 or (ISC)².
 */

/** Between two letters or digits these make one token of them: ISC.AI, ISC-2, a@b, AT&T. */
const JOINERS = new CharacterSet(".-@&'\\%#=?");
const FULL_STOP = 0x2e;
const SLASH = 0x2f;
const CLOSING_BRACKET = 0x29;
const OPENING_BRACKET = 0x28;
/** Signs that make a number of the digits before or after them. */
const UNIT_SIGNS = new CharacterSet('%‰°℃$¥￥€£');

/** How far an address is looked at to the left; longer ones have their sign within it. */
const ADDRESS_REACH = 200;

/** Whether the unbroken run of characters before `at` has the marks of a web address or a path. */
function isInAddress(text: string, at: number): boolean {
  let from = at;
  while (from > 0 && at - from < ADDRESS_REACH) {
    const kind = KIND[unitAt(text, from - 1)];
    if (kind === Kind.blank || kind === Kind.break || kind === Kind.wide) break;
    from--;
  }
  return /:\/\/|www\.|\w\.[a-z]{2,}\/|^\.{0,2}\/\w/i.test(text.slice(from, at));
}

function endsToken(text: string, end: number): boolean {
  const next = seenFrom(text, end);
  const unit = unitAt(text, next);
  if (isTokenUnit(unit) || UNIT_SIGNS.has(unit)) return false;
  const beyond = unitAt(text, seenFrom(text, next + 1));
  return !(JOINERS.has(unit) && isTokenUnit(beyond) && !isPossessive(text, next));
}

/** The English genitive is no part of a name: Microsoft's. */
function isPossessive(text: string, at: number): boolean {
  return /^['\u2019]s(?![a-z])/i.test(text.slice(at, at + 3));
}

function startsToken(text: string, start: number): boolean {
  const previous = seenBefore(text, start);
  const unit = unitAt(text, previous);
  if (isTokenUnit(unit) || UNIT_SIGNS.has(unit)) return false;
  if (!JOINERS.has(unit) || !isTokenUnit(unitAt(text, seenBefore(text, previous)))) return true;
  return KIND[unitAt(text, start)] === Kind.letter && unit === FULL_STOP && isListNumber(text, previous);
}

/** One or two digits on their own before a full stop number a list's entry: 3.Palo Alto Networks. */
function isListNumber(text: string, stop: number): boolean {
  let at = seenBefore(text, stop);
  let digits = 0;
  while (KIND[unitAt(text, at)] === Kind.digit && digits < 3) {
    at = seenBefore(text, at);
    digits++;
  }
  const before = unitAt(text, at);
  return digits > 0 && digits < 3 && !isTokenUnit(before) && before !== FULL_STOP;
}

/** (ISC)² and (ISC)2: the brackets and what follows them belong to the token. */
function isBracketedToken(text: string, start: number, end: number): boolean {
  const next = seenFrom(text, end);
  if (unitAt(text, next) !== CLOSING_BRACKET) return false;
  if (unitAt(text, seenBefore(text, start)) !== OPENING_BRACKET) return false;
  const after = seenFrom(text, next + 1);
  return (
    KIND[unitAt(text, after)] === Kind.digit && KIND[unitAt(text, seenFrom(text, after + 1))] !== Kind.digit
  );
}

/** Whether `[start, end)` stands free where it begins or ends with a letter or digit. */
export function standsAsToken(text: string, start: number, end: number): boolean {
  const atStart = isTokenUnit(unitAt(text, start));
  const atEnd = isTokenUnit(unitAt(text, end - 1));
  if (!atStart && !atEnd) return true;
  if (atStart && !startsToken(text, start)) return false;
  if (atEnd && !endsToken(text, end)) return false;
  if (!atStart || !atEnd) return true;
  if (isBracketedToken(text, start, end)) return false;
  const nearSlash =
    unitAt(text, seenBefore(text, start)) === SLASH || unitAt(text, seenFrom(text, end)) === SLASH;
  return !(nearSlash && isInAddress(text, start));
}
