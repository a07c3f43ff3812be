import { isOblique } from '@/lib/core/statements/lexicon/around-cues';
import { cuesIn } from '@/lib/core/statements/lexicon/cues';
import { anyOf } from '@/lib/core/statements/lexicon/patterns';
import { type Outline, SIGN } from '@/lib/core/statements/outline';
import type { Voice } from '@/lib/core/statements/voice';

/** Several people named in a row, or one: positions among the voices of an outline. */
export interface Group {
  readonly first: number;
  readonly last: number;
}

/** What a title ends in. */
export const TITLE = new RegExp(
  `(?:[长员师士授裁监官家理事人总记席任手管者秘工]|${anyOf(`
代表 博导 院士 书记 顾问 助理 秘书 合伙人 主编 先生 女士 老师 嘉宾 CEO CTO CSO COO CIO CISO CFO CMO VP 首席 组织者 作者 主播 成员 导演 负责人 创始人 总监 总裁
队员 助教 博士后 博士生 硕士生 站长 掌门 同学 院长 讲师 委员 编辑 司令 参事 常委 主委 学者
`)})[${SIGN.aside}\\s]*$`,
  'i',
);
/** A title right behind a name: 方教授、李院士 of a list. */
const TITLE_BEHIND = new RegExp(
  `^[${SIGN.aside}\\s]*(?:${anyOf('先生 女士 教授 副教授 院士 博士 老师 同学 研究员 讲师 工程师 律师 主任 总经理 总裁')})`,
);
/** A body of which somebody is, right before the name: 甲大学张三教授、乙公司李四. */
const BODY_BEFORE = new RegExp(
  `(?:${SIGN.organisation}|${anyOf('大学 学院 学校 研究院 研究所 科学院 实验室 中心 公司 集团 协会 学会 医院 银行')})\\s*$`,
);
/** Whose somebody is, in place of a title: 河岸大学的. */
const AFFILIATION = /^[^的了]{2,24}的$/;
const JOINS = new RegExp(`^[${SIGN.aside}\\s]*(?:[、，；,&]|和|与|及|以及)?[，、]?(?:以及|和|与|及|来自)?`);
const LONGEST_TITLE = 90;

/** The names in a group, as voices. */
export function voicesOf({ voices }: Outline, { first, last }: Group): Voice[] {
  return voices.slice(first, last + 1).filter(({ kind }) => kind === 'person');
}

/** Where the name of a group's last one ends, with what stands in brackets behind it; an offset in the mask. */
export function endOf({ mask, voices, block }: Outline, { last }: Group): number {
  let at = (voices[last]?.end ?? block.start) - block.start;
  while (mask[at] === SIGN.aside) at++;
  return at;
}

/** Where the name of a group's first one begins; an offset in the mask. */
export function startOf({ voices, block }: Outline, { first }: Group): number {
  return (voices[first]?.start ?? block.start) - block.start;
}

/**
 * The group that a person belongs to: A、B和C, also with titles before each name. Names that only stand near
 * one another (A指出…，B…) are groups of their own.
 * @param person position of a person among the outline's voices
 * @param from no member begins before this offset in the mask
 * @param to no member ends behind this offset in the mask
 */
export function groupAround(outline: Outline, person: number, from: number, to: number): Group {
  let first = person;
  for (let next = personBefore(outline, first); next >= 0; next = personBefore(outline, first)) {
    if (startOf(outline, { first: next, last: next }) < from || !isList(outline, next, first)) break;
    first = next;
  }
  let last = person;
  for (let next = personAfter(outline, last); next >= 0; next = personAfter(outline, last)) {
    if (endOf(outline, { first: next, last: next }) > to || !isList(outline, last, next)) break;
    last = next;
  }
  return { first, last };
}

/** The nearest person before a position among the voices, or -1. */
export function personBefore({ voices }: Outline, position: number): number {
  let at = position - 1;
  while (at >= 0 && voices[at]?.kind !== 'person') at--;
  return at;
}

/** The nearest person behind a position among the voices, or -1. */
export function personAfter({ voices }: Outline, position: number): number {
  let at = position + 1;
  while (at < voices.length && voices[at]?.kind !== 'person') at++;
  return at < voices.length ? at : -1;
}

/** How many of an outline's voices end at an offset of the mask or before it. */
export function voicesUntil({ voices, block }: Outline, end: number): number {
  let low = 0;
  let high = voices.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((voices[middle]?.end ?? 0) - block.start <= end) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A sentence of a mask that names so many is a list of names: whoever speaks in it, time would grow with their square. */
export function isListOfNames(outline: Outline, from: number, to: number): boolean {
  return voicesUntil(outline, to) - voicesUntil(outline, from) > MOST_VOICES;
}

const MOST_VOICES = 200;

function isList(outline: Outline, left: number, right: number): boolean {
  const start = endOf(outline, { first: left, last: left });
  const end = startOf(outline, { first: right, last: right });
  if (end - start > LONGEST_TITLE) return false;
  const gap = outline.mask.slice(start, end).replace(TITLE_BEHIND, '');
  const joint = JOINS.exec(gap)?.[0] ?? '';
  const title = gap.slice(joint.length).trim();
  if (title === '') return joint !== '' && joint.trim() !== '';
  if (joint.trim() === '') return false;
  if (/[。！？：]/.test(title) || cuesIn(title, 0, title.length).length > 0) return false;
  return title
    .split(/[，、；]/)
    .every((part, index, parts) =>
      index < parts.length - 1
        ? TITLE.test(part) || part.length <= 14
        : TITLE.test(part) || BODY_BEFORE.test(part) || AFFILIATION.test(part),
    );
}

const LONGEST_BEHIND = 24;
/** 嘶吼对X进行了人物专访: whoever it is done to, or does it, says nothing by it. */
const INTERVIEWS = /^[^，；。]{0,3}(?:进行|做)了?[^，；。]{0,12}?(?:专访|采访|访谈)/;
/** 本刊对X进行了…: not 对外合作部. */
const TO_SOMEBODY = /对(?![外口接抗标比策立战手])[^，]*$/;
const IS_DONE = /^ ?进行/;

/** Whether a group can be what a sentence speaks of: not 由X主持, 对X表示, nor X的…. */
export function canBeSubject(outline: Outline, group: Group, from: number): boolean {
  const { mask } = outline;
  const start = startOf(outline, group);
  const title = mask.slice(clauseStart(mask, from, start, '，；：,;:、'), start);
  // 击败了冠军X: an object. No title has a 了.
  if (isOblique(title) || title.includes('了')) return false;
  const behind = mask.slice(endOf(outline, group), endOf(outline, group) + LONGEST_BEHIND);
  if (INTERVIEWS.test(behind) || (TO_SOMEBODY.test(title) && IS_DONE.test(behind))) return false;
  const after = behind.slice(0, 8);
  return !/^(?:(?:先生|女士|教授|院士|博士|老师)?的(?!发言|演讲|报告|致辞|讲话|分享|主题|主旨)|所|主持的|带领|共同见证|领导的|为代表|为首|等(?:的|之))/.test(
    after,
  );
}

/**
 * Where the clause begins that an offset of the mask lies in, not before `from`: behind the last of the
 * marks, or the last quotation, unless that is part of it (在“…”的演讲中).
 */
export function clauseStart(mask: string, from: number, at: number, marks = '，；：,;:'): number {
  for (let i = at - 1; i >= from; i--) {
    const character = mask[i] ?? '';
    if (marks.includes(character)) return i + 1;
    if (character !== SIGN.quotation) continue;
    if (mask[i + 1] !== '的') return i + 1;
    while (mask[i - 1] === SIGN.quotation) i--;
  }
  return from;
}
