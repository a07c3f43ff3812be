import type { Excerpt } from '@/lib/core/candidates/candidate';
import {
  BY_VERBS,
  FOUNDING_VERBS,
  FROM,
  GIVEN,
  GUEST_WORDS,
  GUESTS,
  HOLDING_VERBS,
  JOINT_VERBS,
  LISTED_BODY_ENDS,
  PARTNER_VERBS,
} from '@/lib/core/candidates/lexicon/taking-part';
import { looksLikeCompany } from '@/lib/core/candidates/organisations/company-likeness';
import { groupLists } from '@/lib/core/candidates/organisations/group-lists';
import { listBefore } from '@/lib/core/candidates/organisations/list-before';
import { Trigger } from '@/lib/core/recognise/triggers';
import type { PairIndex } from '@/lib/core/text/pair-index';

/** 主管部门, 指导单位: what such a verb is a part of. */
const GOES_ON = /^(?:[：:]|部门|单位|机关|领导|人员|方|机构|城市|者|地|权)/;

/** 联合会, 联合国: what two do together stands behind 联合, and not another word. */
const BEGINS_NAME =
  /^联合(?!发布|印发|主办|承办|举办|发起|出品|推出|打造|开展|编制|研发|成立|创办|建设|培养|组织)/;
/** 发起人, 发起的攻击: what somebody is, or nobody founds. */
const NOT_FOUNDED = /^(?:人|者|的?.?攻击)/;
/** 技术支持: what an event is given. */
const SUPPORT = /^\p{Script=Han}{0,10}(?:支持|保障|支撑|赞助|场地|平台|指导)/u;
const LONGEST_SUPPORT = 14;
const SHORTEST_BODY = 5;
/** What stands between 来自 and 的: a list without 等, which is read elsewhere. */
const HOMES = /^[^，。；：！？\n的等]*、[^，。；：！？\n的等]*(?=的)/;
const LONGEST_HOMES = 120;
const LONGEST_GUESTS = 30;
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
      const end = withoutAdverb(text, at);
      const { names, begins } = listBefore(text, withoutGroup(text, end), true);
      if (begins !== 'word' || names.length > 1) found.push(...names);
      found.push(...journalBefore(text, end));
    }
  }
  for (const verb of BY_VERBS) {
    for (const at of index.placesOfWord(Trigger.verb, verb)) {
      if (GOES_ON.test(text.slice(at + verb.length, at + verb.length + 2))) continue;
      const { names, begins } = listBefore(text, withoutGroup(text, withoutAdverb(text, at)), true);
      if (begins === 'by') found.push(...names);
    }
  }
  for (const at of index.placesOfWord(Trigger.verb, GIVEN)) {
    if (!SUPPORT.test(text.slice(at + GIVEN.length, at + GIVEN.length + LONGEST_SUPPORT))) continue;
    const { names, begins } = listBefore(text, withoutGroup(text, withoutAdverb(text, at)), true);
    if (begins === 'by' && names.every(isGiver)) found.push(...names);
  }
  for (const verb of FOUNDING_VERBS) {
    for (const at of index.placesOfWord(Trigger.verb, verb)) {
      if (NOT_FOUNDED.test(text.slice(at + verb.length, at + verb.length + 4))) continue;
      const { names, begins } = listBefore(text, withoutGroup(text, withoutAdverb(text, at)), true);
      const areBodies = names.length > 1 ? names.every(isSurelyOne) : names.every(isLongBody);
      if (begins === 'by' && areBodies) found.push(...names);
    }
  }
  for (const verb of [...JOINT_VERBS, ...PARTNER_VERBS]) {
    for (const at of index.placesOfWord(Trigger.verb, verb)) {
      if (BEGINS_NAME.test(text.slice(at, at + 4))) continue;
      const { names, begins } = listBefore(text, withoutAdverb(text, at));
      if (begins !== 'word' && names.length > 1 && names.every(isSurelyOne)) found.push(...names);
    }
  }
  for (const word of GUEST_WORDS) {
    for (const at of index.placesOfWord(Trigger.verb, word)) {
      if (text[at - 1] !== '的') continue;
      const { names, begins } = listBefore(text, at - 1);
      if (begins === 'sign' && names.length > 2 && names.some(isSurelyOne)) found.push(...names);
    }
  }
  found.push(...groupLists(index, everywhere));
  for (const at of index.placesOfWord(Trigger.verb, FROM)) {
    found.push(...homesOfGuests(text, at + FROM.length));
  }
  return found;
}

/** 青禾市商务局 */
const OFFICE_OF_PLACE = /^(?:国家|\p{Script=Han}{2,4}[省市区县州])\p{Script=Han}{2,8}[局厅委办]$/u;

/** Whether a name is an organisation's by its end or its letters: one such tells what a list is of. */
function isSurelyOne({ surface }: Excerpt): boolean {
  // judyb: so packages and accounts are called.
  if (/^[a-z]+$/.test(surface)) return false;
  if (LISTED_BODY_ENDS.longestAt(surface, surface.length) > 1 || OFFICE_OF_PLACE.test(surface)) return true;
  return looksLikeCompany(surface);
}

/** 由国家平台提供支持: that is nobody. */
const isGiver = (name: Excerpt): boolean =>
  isSurelyOne(name) && !/(?:政府|平台|系统|组织)$/.test(name.surface);

/** One that stands alone has to be a body by its end: 由恶意软件发起, 由某人创办. */
function isLongBody({ surface }: Excerpt): boolean {
  if (surface.length < SHORTEST_BODY || /^[A-Za-z]+组织$/.test(surface)) return false;
  return LISTED_BODY_ENDS.longestAt(surface, surface.length) > 1;
}

/** 来自甲、乙、丙的嘉宾: where the guests of whom nothing else is said come from. */
function homesOfGuests(text: string, start: number): readonly Excerpt[] {
  const end = HOMES.exec(text.slice(start, start + LONGEST_HOMES))?.[0].length ?? 0;
  if (end === 0 || !GUESTS.test(text.slice(start + end + 1, start + end + 1 + LONGEST_GUESTS))) return [];
  const { names } = listBefore(text, start + end);
  return names.filter(({ start: from }) => from >= start);
}

const LONGEST_JOURNAL = 24;
const JOURNAL = /《([^《》\n]{2,16}(?:学报|期刊|杂志|周刊|[日晚]?报))》$/;

/** 由《云岭学报》主办: the journal that holds something. */
function journalBefore(text: string, end: number): readonly Excerpt[] {
  const surface = JOURNAL.exec(text.slice(Math.max(0, end - LONGEST_JOURNAL), end))?.[1];
  if (surface === undefined) return [];
  return [{ start: end - 1 - surface.length, end: end - 1, surface }];
}

const LONGEST_ADVERB = 8;
const ADVERB =
  /(?:已?连续\p{Script=Han}{1,3}[年次届])?(?:联合|共同|独家|倾力|积极|成功|主动|精心|首次|将要|即将|正式|合作|主导|可能|共|将)?$/u;

/** 联合主办, 共同承办, 已连续八年主办: what stands between the list and the verb. */
function withoutAdverb(text: string, verb: number): number {
  return verb - (ADVERB.exec(text.slice(Math.max(0, verb - LONGEST_ADVERB), verb))?.[0].length ?? 0);
}

const LONGEST_GROUP = 16;
const GROUP = /等(?!保)[^，。、；等]{0,10}?(?:单位|机构|企业|厂商|公司|媒体|部门|高校|院校|组织)$/;

/** 由甲等有关单位承办: what the names before a verb are said to be with others. */
function withoutGroup(text: string, end: number): number {
  return end - (GROUP.exec(text.slice(Math.max(0, end - LONGEST_GROUP), end))?.[0].length ?? 0);
}
