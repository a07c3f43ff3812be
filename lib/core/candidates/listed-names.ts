import { looksLikeCompany } from '@/lib/core/candidates/acting-names';
import type { Excerpt } from '@/lib/core/candidates/candidate';
import { BODY_ENDS } from '@/lib/core/candidates/lexicon/organisations';
import {
  BY_VERBS,
  COUNTED_BODIES,
  COUNTERS_OF_BODIES,
  FROM,
  GROUP_PEOPLE,
  GROUP_WORDS,
  GUEST_WORDS,
  GUESTS,
  HOLDING_VERBS,
  JOINT_VERBS,
  LISTED_BODY_ENDS,
  PARTNER_VERBS,
} from '@/lib/core/candidates/lexicon/taking-part';
import { listBefore } from '@/lib/core/candidates/list-before';
import { saysTakingPart } from '@/lib/core/candidates/listed-bodies';
import { Trigger } from '@/lib/core/recognise/triggers';
import type { PairIndex } from '@/lib/core/text/pair-index';

/** 主管部门, 指导单位: what such a verb is a part of. */
const GOES_ON = /^(?:部门|单位|机关|领导|人员|方|机构|城市|者|地|权)/;

const JOINTLY = '联合';
const GROUP_REACH = 18;
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
      if (GOES_ON.test(text.slice(at + verb.length, at + verb.length + 2))) continue;
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
  for (const verb of [...JOINT_VERBS, ...PARTNER_VERBS]) {
    for (const at of index.placesOfWord(Trigger.verb, verb)) {
      if (
        verb === JOINTLY &&
        /^联合(?!发布|印发|主办|承办|举办|发起|出品|推出|打造|开展|编制|研发|成立|创办|建设|培养|组织)/.test(
          text.slice(at, at + 4),
        )
      )
        continue;
      const { names, begins } = listBefore(text, withoutAdverb(text, at));
      if (begins === 'sign' && names.length > 1 && names.every(isSurelyOne)) found.push(...names);
    }
  }
  for (const word of GUEST_WORDS) {
    for (const at of index.placesOfWord(Trigger.verb, word)) {
      if (text[at - 1] !== '的') continue;
      const { names, begins } = listBefore(text, at - 1);
      if (begins === 'sign' && names.length > 2 && names.some(isSurelyOne)) found.push(...names);
    }
  }
  const groups = index.placesOf(Trigger.group);
  for (const at of groups) {
    if (text.charCodeAt(at) !== GROUP) continue;
    const behind = text.slice(at + 1, at + GROUP_REACH);
    if (GROUP_WORDS.test(behind)) found.push(...groupBefore(text, at, everywhere));
    else if (GROUP_PEOPLE.test(behind)) found.push(...homesOfGroup(text, at));
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

/** Whether a name is an organisation's by its end or its letters: one such tells what a list is of. */
function isSurelyOne({ surface }: Excerpt): boolean {
  return LISTED_BODY_ENDS.longestAt(surface, surface.length) > 1 || looksLikeCompany(surface);
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

/** 甲大学、乙研究院等专家学者: whose people come, where at least half of a list are bodies. */
function homesOfGroup(text: string, end: number): readonly Excerpt[] {
  const { names } = listBefore(text, end);
  const bodies = names.filter(({ surface }) => BODY_ENDS.longestAt(surface, surface.length) > 1);
  return names.length > 1 && 2 * bodies.length >= names.length ? names : [];
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
  const adverb = /(?:联合|共同|独家|倾力|积极|成功|主动|精心|首次|将要|即将|正式|合作|共|将)$/.exec(
    text.slice(Math.max(0, verb - 2), verb),
  );
  return verb - (adverb?.[0].length ?? 0);
}
