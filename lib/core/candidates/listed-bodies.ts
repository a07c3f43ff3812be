import type { Excerpt } from '@/lib/core/candidates/candidate';
import { isField } from '@/lib/core/candidates/field-words';
import { endsLeadIn, isCut } from '@/lib/core/candidates/lexicon/lead-ins';
import { BODY_ENDS } from '@/lib/core/candidates/lexicon/organisations';
import {
  BEFORE_BODIES,
  LISTED_BODY_ENDS,
  NO_BODY,
  TAKING_PART,
} from '@/lib/core/candidates/lexicon/taking-part';
import { WordEnds } from '@/lib/core/candidates/word-ends';
import { CharacterSet } from '@/lib/core/recognise/lexicon/character-set';
import { BLANK, isTokenUnit, KIND, Kind } from '@/lib/core/text/fold';
import { unitAt } from '@/lib/core/text/neighbours';

/** How long the name of a body may be, in UTF-16 units. */
const LONGEST_BODY = 40;
const SHORTEST_BODY = 4;
/** How far a sentence is looked at to each side of a body. */
const SENTENCE_REACH = 400;

const SENTENCE_ENDS = new CharacterSet('。!?;');
/** 13个科研创新中心: what is counted has no name. */
const COUNTERS = new CharacterSet('个家所名位');
const BESIDES = '兼'.charCodeAt(0);
/** 2015 年, 3 月, 5 日: what stands before is a date. */
const DATES = new CharacterSet('年月日');
const AND = new CharacterSet('和与及');
/** Signs inside of names: 人邮异步·专家委员会, 山东大学-奇安信联合研究中心. */
const INNER = new CharacterSet('·-+');
const CLOSING = 0x29;
const OPENING = 0x28;
/** 集团有限公司: the name goes on. */
const LIMITED = Array.from('有限', (character) => character.charCodeAt(0));
/** 股份有限公司上海分公司: so does that of a branch. */
const COMPANY_END = '司'.charCodeAt(0);
const BRANCH = /^\p{Script=Han}{2,5}?分公司/u;
const LONGEST_BRANCH = 8;
/** 2024 年: what a line says of itself before the name of whoever it belongs to. */
const YEAR = /^(?:19|20)\d\d /;
/** What follows the name of a body without being a part of it. */
const AFTER_BODIES = new CharacterSet(
  '的在与和及等为是将也共还由对向主承协联签携举作成发打以于从已都则即就参出展会有一上支指赞揭正合战达、',
);

/** What begins or ends so is a name of its own in any sentence. */
const OWN_NAME =
  /^(?:中国|国家|全国|中共|中央|北京|上海|天津|重庆|广东|广州|深圳|浙江|杭州|江苏|南京|山东|四川|成都|湖北|武汉|湖南|河南|河北|陕西|西安|福建|安徽|香港|澳门|[A-Z])|(?:有限公司|大学)$/;

/** Where the name of a body may end. */
const BODY_WORD_ENDS = new WordEnds(LISTED_BODY_ENDS);

/** Finds the bodies that sentences name as taking part in something: who holds it, who signs, who comes. */
export function listedBodies(text: string, everywhere = false): Excerpt[] {
  const found: Excerpt[] = [];
  let sentenceEnd = 0;
  let takesPart = false;
  let floor = 0;
  for (const end of BODY_WORD_ENDS.in(text)) {
    if (!endsHere(text, end) || LISTED_BODY_ENDS.longestAt(text, end, floor) === 0) continue;
    if (end > sentenceEnd) {
      const start = sentenceBegin(text, end - 1);
      sentenceEnd = sentenceEndFrom(text, end);
      takesPart = TAKING_PART.test(text.slice(start, sentenceEnd));
    }
    let start = bodyStart(text, end, floor);
    while (start < end && (AND.has(unitAt(text, start)) || KIND[unitAt(text, start)] === Kind.blank)) start++;
    if (YEAR.test(text.slice(start, start + 5))) start += 5;
    if (end - start < SHORTEST_BODY || end - start > LONGEST_BODY || isField(text, start, end)) continue;
    const surface = text.slice(start, end);
    if (NO_BODY.test(surface) || !(takesPart || (everywhere && OWN_NAME.test(surface)))) continue;
    found.push({ start, end, surface });
    floor = end;
  }
  return found;
}

/** Whether the sentence around a place says that what it names takes part in something. */
export function saysTakingPart(text: string, at: number): boolean {
  return TAKING_PART.test(text.slice(sentenceBegin(text, at), sentenceEndFrom(text, at)));
}

function endsHere(text: string, end: number): boolean {
  const unit = unitAt(text, end);
  if (unit === LIMITED[0] && unitAt(text, end + 1) === LIMITED[1]) return false;
  if (unitAt(text, end - 1) === COMPANY_END && BRANCH.test(text.slice(end, end + LONGEST_BRANCH)))
    return false;
  return KIND[unit] !== Kind.wide || AFTER_BODIES.has(unit);
}

function sentenceBegin(text: string, at: number): number {
  let begin = at;
  while (begin > 0 && at - begin < SENTENCE_REACH && !endsSentence(text, begin - 1)) begin--;
  return begin;
}

function sentenceEndFrom(text: string, at: number): number {
  let end = at;
  while (end < text.length && end - at < SENTENCE_REACH && !endsSentence(text, end)) end++;
  return end;
}

function endsSentence(text: string, at: number): boolean {
  const unit = unitAt(text, at);
  return KIND[unit] === Kind.break || SENTENCE_ENDS.has(unit);
}

/** Where the name of the body begins that ends at `end`. */
function bodyStart(text: string, end: number, floor: number): number {
  const lowest = Math.max(floor, end - LONGEST_BODY - 1);
  let at = end - LISTED_BODY_ENDS.longestAt(text, end, floor);
  while (at > lowest) {
    const unit = unitAt(text, at - 1);
    const kind = KIND[unit];
    if (unit === CLOSING) {
      const opening = openingBefore(text, at - 1, lowest);
      if (opening < 0) return at;
      at = opening;
      continue;
    }
    if (unit === BLANK && KIND[unitAt(text, at)] === Kind.wide && isTokenUnit(unitAt(text, at - 2))) {
      at--;
      continue;
    }
    if (INNER.has(unit) && KIND[unitAt(text, at)] === Kind.wide && KIND[unitAt(text, at - 2)] === Kind.wide) {
      at--;
      continue;
    }
    if (kind !== Kind.wide && kind !== Kind.letter && kind !== Kind.digit && kind !== Kind.ignored) return at;
    if (kind === Kind.wide) {
      if (DATES.has(unit) && /[\d ]/.test(text[at - 2] ?? '')) return at;
      if (isCut(unitAt(text, at - 2), unit, unitAt(text, at))) return at;
      if (unit === BESIDES || (COUNTERS.has(unit) && KIND[unitAt(text, at - 2)] === Kind.digit)) return at;
      const parts = BODY_ENDS.longestAt(text, at - 1, lowest) > 1 || KIND[unitAt(text, at - 2)] !== Kind.wide;
      if (AND.has(unit) && parts) return at;
      if (endsLeadIn(text, at, lowest) || BEFORE_BODIES.longestAt(text, at, lowest) > 0) return at;
    }
    at--;
  }
  return at;
}

function openingBefore(text: string, closing: number, lowest: number): number {
  for (let at = closing - 1; at >= lowest; at--) if (unitAt(text, at) === OPENING) return at;
  return -1;
}
