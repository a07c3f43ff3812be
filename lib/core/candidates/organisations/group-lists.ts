import type { Excerpt } from '@/lib/core/candidates/candidate';
import { BODY_ENDS } from '@/lib/core/candidates/lexicon/organisations';
import {
  COUNTED_BODIES,
  COUNTERS_OF_BODIES,
  FROM,
  GROUP_PEOPLE,
  GROUP_WORDS,
} from '@/lib/core/candidates/lexicon/taking-part';
import { listBefore } from '@/lib/core/candidates/organisations/list-before';
import { saysTakingPart } from '@/lib/core/candidates/organisations/takes-part';
import { CharacterSet } from '@/lib/core/recognise/lexicon/character-set';
import { Trigger } from '@/lib/core/recognise/triggers';
import { unitAt } from '@/lib/core/text/neighbours';
import type { PairIndex } from '@/lib/core/text/pair-index';

const GROUP_REACH = 18;
const GROUP = '等'.charCodeAt(0);
/** A、B、C这15家企业: what a list is said to be of, without 等. */
const COUNTED = new RegExp(
  `这?[\\d一二三四五六七八九十]{1,3}(?:${COUNTERS_OF_BODIES.join('|')})(?:${COUNTED_BODIES.join('|')})$`,
);
const COUNTERS = new CharacterSet(COUNTERS_OF_BODIES.join(''));
/** As many characters stand at most before the counter, and from the counter's end on. */
const COUNT = 4;
const COUNTED_WORD = 2;

/**
 * Finds the organisations of lists that say what all of them are: …等十余家厂商, …这15家企业, …等专家学者.
 * @param everywhere whether the sentence need not say that they take part in something
 */
export function groupLists(index: PairIndex, everywhere: boolean): Excerpt[] {
  const { text } = index;
  const found: Excerpt[] = [];
  const groups = index.placesOf(Trigger.group);
  for (const at of groups) {
    if (text.charCodeAt(at) !== GROUP) continue;
    const behind = text.slice(at + 1, at + GROUP_REACH);
    if (GROUP_WORDS.test(behind)) found.push(...groupBefore(text, at, everywhere));
    if (GROUP_PEOPLE.test(behind)) found.push(...homesOfGroup(text, at));
  }
  for (const at of groups) {
    const count = countBefore(text, at);
    if (count >= 0) found.push(...groupBefore(text, count, everywhere));
  }
  return found;
}

/** Where the count begins whose word for what is counted has its first character at `at`, or -1. */
function countBefore(text: string, at: number): number {
  if (!COUNTERS.has(unitAt(text, at - 1))) return -1;
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
  const areSeveral = names.length > 1 || text.startsWith(FROM, (names[0]?.start ?? 0) - FROM.length);
  return areSeveral && (everywhere || saysTakingPart(text, end)) ? names : [];
}

/** 甲大学、乙研究院等专家学者: whose people come, where at least half of a list are bodies. */
function homesOfGroup(text: string, end: number): readonly Excerpt[] {
  const { names } = listBefore(text, end);
  const bodies = names.filter(({ surface }) => BODY_ENDS.longestAt(surface, surface.length) > 1);
  return names.length > 1 && 2 * bodies.length >= names.length ? names : [];
}
