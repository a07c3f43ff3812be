import {
  canBeSubject,
  clauseStart,
  endOf,
  groupAround,
  isListOfNames,
  personAfter,
  startOf,
  voicesUntil,
} from '@/lib/core/statements/group';
import { cuesIn } from '@/lib/core/statements/lexicon/cues';
import { talkIn } from '@/lib/core/statements/lexicon/talks';
import { type Outline, SIGN } from '@/lib/core/statements/outline';
import { isSameVoice, type Voice } from '@/lib/core/statements/voice';
import { skipUnseen } from '@/lib/core/text/blocks';
import type { Span } from '@/lib/core/text/span';

/** B回应称：“…”: words that a sentence ends with are whose clause opens them. */
const OPENS_QUOTATION = new RegExp(`^[，：:]? ?${SIGN.quotation}{8,}[。！？]?$`);

/** From a name to the cue, in UTF-16 units: 则在致辞中表示. */
const LONGEST_LEAD = 12;

/**
 * The stretches of a paragraph that one speaker each can have: its sentences, and of a sentence that tells of
 * one speaker after the other the parts between its semicolons (A作了…；B分享了…；C介绍了…), or from where it sets
 * another one against the first (A认为…，B则认为…).
 */
export function partsOf(outline: Outline): Span[] {
  return outline.sentences.flatMap((sentence) => partsOfSentence(outline, sentence));
}

function partsOfSentence(outline: Outline, sentence: Span): Span[] {
  const { mask, block } = outline;
  const end = sentence.end - block.start;
  const parts: Span[] = [];
  const start = sentence.start - block.start;
  if (isListOfNames(outline, start, end)) return [sentence];
  let isRow = ROW.test(mask.slice(start, start + 3));
  for (let from = start; from < end; ) {
    const semicolon = mask.indexOf('；', from);
    const behind = semicolon < 0 || semicolon + 1 >= end ? end : semicolon + 1;
    const other = othersSay(outline, from, behind, isRow);
    isRow ||= other !== null;
    const to = other ?? behind;
    parts.push({ start: skipUnseen(mask, from, to) + block.start, end: to + block.start });
    from = to;
  }
  if (parts.length < 2) return [sentence];
  const subjects = parts.flatMap((part) => subjectOfPart(outline, part) ?? []);
  const [first] = subjects;
  return first !== undefined && subjects.some((subject) => !isSameVoice(subject, first)) ? parts : [sentence];
}

/** Who a part begins with as its subject, if anybody. */
function subjectOfPart(outline: Outline, { start, end }: Span): Voice | null {
  const from = start - outline.block.start;
  const to = end - outline.block.start;
  const at = personAfter(outline, voicesUntil(outline, from) - 1);
  if (at < 0 || startOf(outline, { first: at, last: at }) >= to) return null;
  const group = groupAround(outline, at, from, to);
  return canBeSubject(outline, group, from) ? (outline.voices[group.first] ?? null) : null;
}

/** 则 behind a name, or 而 before it, and a cue: the clause is another one's words. */
const OTHER = /^(?:先生|女士|教授|院士|博士|老师)?[，]?(?:则|却)/;

/** 其中，A提出…，B分享了…: a row of people, of whom each says something. */
const ROW = /^其中[，,]?/;
/** What stands between two of a row at least. */
const SHORTEST_WORDS = 4;

/**
 * Where somebody says something else than who spoke before in the same sentence, or null. Offsets of the mask.
 * @param isRow whether the sentence tells of one after the other: then a name at a clause's beginning is enough
 */
function othersSay(outline: Outline, from: number, to: number, isRow: boolean): number | null {
  const { mask } = outline;
  const before = voicesUntil(outline, from) - 1;
  const first = personAfter(outline, before);
  for (let at = first; at >= 0; at = personAfter(outline, at)) {
    const name = startOf(outline, { first: at, last: at });
    if (name >= to) return null;
    const clause = clauseStart(mask, from, name);
    if (at === first || clause <= from || !canBeSubject(outline, { first: at, last: at }, from)) continue;
    const after = endOf(outline, { first: at, last: at });
    const own = tells(mask, after, Math.min(to, after + LONGEST_LEAD));
    if (own === null) continue;
    const isSet = mask[clause] === '而' || OTHER.test(mask.slice(after, after + 5));
    if (!isSet && !(isRow && clause === name) && !OPENS_QUOTATION.test(mask.slice(own.end, to))) continue;
    const said = tells(mask, from, clause);
    return said !== null && clause - said.end > SHORTEST_WORDS ? clause : null;
  }
  return null;
}

/** The first verb of saying, or of giving a talk, in a stretch of a mask. */
function tells(mask: string, from: number, to: number): Span | null {
  return cuesIn(mask, from, to)[0] ?? talkIn(mask, from, to);
}
