import type { Excerpt } from '@/lib/core/candidates/candidate';
import { isField } from '@/lib/core/candidates/field-words';
import { endsLeadIn, isCut } from '@/lib/core/candidates/lexicon/lead-ins';
import { BODY_ENDS } from '@/lib/core/candidates/lexicon/organisations';
import { ROLES } from '@/lib/core/candidates/lexicon/roles';
import {
  BEFORE_BODIES,
  BY_VERBS,
  COUNTED_BODIES,
  COUNTERS_OF_BODIES,
  FROM,
  GROUP_WORDS,
  GUESTS,
  HOLDING_VERBS,
  NO_BODY,
  NO_NAME_ENDS,
} from '@/lib/core/candidates/lexicon/taking-part';
import { endsJoint, saysTakingPart } from '@/lib/core/candidates/listed-bodies';
import { isPlace } from '@/lib/core/candidates/place-words';
import { readChineseName } from '@/lib/core/candidates/read-name';
import { CharacterSet } from '@/lib/core/recognise/lexicon/character-set';
import { Trigger } from '@/lib/core/recognise/triggers';
import { BLANK, KIND, Kind } from '@/lib/core/text/fold';
import { unitAt } from '@/lib/core/text/neighbours';
import type { PairIndex } from '@/lib/core/text/pair-index';

/** 主管部门, 指导单位: what such a verb is a part of. */
const GOES_ON = /^(?:部门|单位|机关|领导|人员)/;

/** How far a list reaches back from the word that says what it lists, and one of its names, in UTF-16 units. */
const LONGEST_LIST = 400;
const LONGEST_NAME = 34;
const SHORTEST_NAME = 2;

const LISTED = '、'.charCodeAt(0);
const BY = '由'.charCodeAt(0);
const AND = new CharacterSet('和与及');
const CLOSING = 0x29;
const GROUP = '等'.charCodeAt(0);
/** A、B、C这15家企业: what a list is said to be of, without 等. */
const COUNTED = new RegExp(
  `这?[\\d一二三四五六七八九十]{1,3}(?:${COUNTERS_OF_BODIES.join('|')})(?:${COUNTED_BODIES.join('|')})$`,
);
/** As many characters stand at most before the counter, and from the counter's end on. */
const COUNT = 4;
const COUNTED_WORD = 2;
/** What stands between 来自 and 的: a list without 等, which is read elsewhere. */
const HOMES = /^[^，。；：！？\n的等]*、[^，。；：！？\n的等]*(?=的)/;
const LONGEST_HOMES = 120;
const LONGEST_GUESTS = 14;
/** Signs inside of names: ISO/IEC, B.P, AT&T. */
const INNER_SIGNS = new CharacterSet("./-+&·'");

function isInner(text: string, at: number): boolean {
  return (
    INNER_SIGNS.has(unitAt(text, at)) && unitAt(text, at - 1) !== BLANK && unitAt(text, at + 1) !== BLANK
  );
}

/** A list read back from its end. */
interface List {
  readonly names: readonly Excerpt[];
  /** What it begins after: 由, a sign, or other words, which may belong to its first name. */
  readonly begins: 'by' | 'sign' | 'word';
}

/**
 * Finds the organisations that lists name, with or without a word for what kind of body they are: before the
 * verb that says that they hold an event (由赛宁网安主办), before 等 and what they all are (…等厂商), and behind
 * a label (支持单位：).
 */
export function listedNames(index: PairIndex, everywhere = false): Excerpt[] {
  const { text } = index;
  const found: Excerpt[] = [];
  for (const verb of HOLDING_VERBS) {
    for (const at of index.placesOfWord(Trigger.verb, verb)) {
      const { names, begins } = listBefore(text, withoutAdverb(text, at), true);
      if (begins !== 'word' || names.length > 1) found.push(...names);
    }
  }
  for (const verb of BY_VERBS) {
    for (const at of index.placesOfWord(Trigger.verb, verb)) {
      if (GOES_ON.test(text.slice(at + verb.length, at + verb.length + 2))) continue;
      const { names, begins } = listBefore(text, withoutAdverb(text, at), true);
      if (begins === 'by') found.push(...names);
    }
  }
  const groups = index.placesOf(Trigger.group);
  for (const at of groups) {
    if (text.charCodeAt(at) !== GROUP) continue;
    if (GROUP_WORDS.test(text.slice(at + 1, at + 18))) found.push(...groupBefore(text, at, everywhere));
  }
  for (const at of groups) {
    const count = countBefore(text, at);
    if (count >= 0) found.push(...groupBefore(text, count, everywhere));
  }
  for (const at of index.placesOfWord(Trigger.verb, FROM)) {
    found.push(...homesOfGuests(text, at + FROM.length));
  }
  return found;
}

/** Where the count begins whose word for what is counted has its first character at `at`, or -1. */
function countBefore(text: string, at: number): number {
  const from = Math.max(0, at - 1 - COUNT);
  const found = COUNTED.exec(text.slice(from, at + COUNTED_WORD));
  return found === null ? -1 : from + found.index;
}

/** The names of a list that ends where it is said what all of them are. */
function groupBefore(text: string, end: number, everywhere: boolean): readonly Excerpt[] {
  const { names } = listBefore(text, end);
  // 电力、油气、煤炭等能源领域单位
  const areFields = names.every(({ surface }) => /^\p{Script=Han}{2}$/u.test(surface));
  if (areFields && /^等[^，。]{0,4}(?:领域|行业)/.test(text.slice(end, end + 8))) return [];
  return names.length > 1 && (everywhere || saysTakingPart(text, end)) ? names : [];
}

/** 来自甲、乙、丙的嘉宾: where the guests of whom nothing else is said come from. */
function homesOfGuests(text: string, start: number): readonly Excerpt[] {
  const end = HOMES.exec(text.slice(start, start + LONGEST_HOMES))?.[0].length ?? 0;
  if (end === 0 || !GUESTS.test(text.slice(start + end + 1, start + end + 1 + LONGEST_GUESTS))) return [];
  const { names } = listBefore(text, start + end);
  return names.filter(({ start: from }) => from >= start);
}

/** 联合主办, 共同承办: what stands between the list and the verb. */
function withoutAdverb(text: string, verb: number): number {
  const adverb = /(?:联合|共同|独家|倾力|积极|成功|主动|精心|首次|将要|即将|合作|共|将)$/.exec(
    text.slice(Math.max(0, verb - 2), verb),
  );
  return verb - (adverb?.[0].length ?? 0);
}

/** @param joint whether 联合 in the list parts names: where it says who holds something */
function listBefore(text: string, end: number, joint = false): List {
  const lowest = Math.max(0, end - LONGEST_LIST);
  const names: Excerpt[] = [];
  let isListed = false;
  let nameEnd = end;
  let at = end;
  const take = (start: number): void => {
    const name = nameBetween(text, start, nameEnd);
    if (name !== null) names.push(name);
  };
  for (;;) {
    const unit = unitAt(text, at - 1);
    const kind = KIND[unit];
    if (at === 0) {
      take(at);
      return { names, begins: 'sign' };
    }
    if (at <= lowest || nameEnd - at > LONGEST_NAME) return { names, begins: 'word' };
    const parts = AND.has(unit) && partsNames(text, at - 1, nameEnd, lowest, isListed);
    const joined = joint && at - 2 > lowest && endsJoint(text, at);
    if (unit === LISTED || parts || joined) {
      isListed ||= unit === LISTED;
      take(at);
      nameEnd = joined ? at - 2 : at - 1;
      at = nameEnd;
      continue;
    }
    if (unit === BY && isCut(unitAt(text, at - 2), unit, unitAt(text, at))) {
      take(at);
      return { names, begins: 'by' };
    }
    if (unit === CLOSING) {
      const opening = text.slice(lowest, at - 1).search(/[（(][^（(]*$/);
      if (opening < 0) return { names, begins: 'sign' };
      if (at === nameEnd) nameEnd = lowest + opening;
      at = lowest + opening;
      continue;
    }
    if (kind === Kind.wide) {
      const cut = isCut(unitAt(text, at - 2), unit, unitAt(text, at));
      if (
        cut ||
        endsJoint(text, at) ||
        endsLeadIn(text, at, lowest) ||
        BEFORE_BODIES.longestAt(text, at, lowest) > 0
      ) {
        take(at);
        return { names, begins: 'word' };
      }
    } else if (
      kind !== Kind.letter &&
      kind !== Kind.digit &&
      kind !== Kind.ignored &&
      !isInner(text, at - 1) &&
      unit !== BLANK
    ) {
      take(at);
      return { names, begins: 'sign' };
    }
    at--;
  }
}

/**
 * Whether 和 between two stretches joins two names; it does not within one: 经济和信息化局.
 * @param isListed whether 、 stands between names behind it: 和 joins the last two of a list
 */
function partsNames(text: string, and: number, end: number, lowest: number, isListed: boolean): boolean {
  if (BODY_ENDS.longestAt(text, and, lowest) > 1 || KIND[unitAt(text, and - 1)] !== Kind.wide) return true;
  if (isListed) return false;
  // 中国石油与中国移动
  if (text.startsWith('中国', and + 1)) return true;
  const right = { start: and + 1, end };
  return !isField(text, right.start, right.end) && BODY_ENDS.longestAt(text, end, right.start) === 0;
}

/** 总裁胡忠华: an office and a name in a list of people. */
function namesSomebody(text: string, start: number, end: number): boolean {
  for (let at = start + 2; at <= end - 2; at++) {
    if (ROLES.longestAt(text, at, start) > 1 && readChineseName(text, at)?.end === end) return true;
  }
  return false;
}

function nameBetween(text: string, from: number, to: number): Excerpt | null {
  let start = from;
  let end = to;
  while (
    start < end &&
    KIND[unitAt(text, start)] !== Kind.wide &&
    KIND[unitAt(text, start)] !== Kind.letter &&
    KIND[unitAt(text, start)] !== Kind.digit
  )
    start++;
  while (end > start && unitAt(text, end - 1) === BLANK) end--;
  // 由甲公司主管、乙研究院主办: the name before ends before its own verb.
  if (/(?:主管|指导|主办|承办|协办)$/.test(text.slice(start, end))) end -= 2;
  const surface = text.slice(start, end);
  if (surface.length < SHORTEST_NAME || isField(text, start, end) || NO_BODY.test(surface)) return null;
  if (isPlace(text, start, end)) return null;
  if (NO_NAME_ENDS.test(surface) || /^[\d.]+$/.test(surface) || namesSomebody(text, start, end)) return null;
  return { start, end, surface };
}
