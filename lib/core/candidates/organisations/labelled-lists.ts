import type { Excerpt } from '@/lib/core/candidates/candidate';
import { BARE_LABELS, LABELLED, LABELS, ROLL } from '@/lib/core/candidates/lexicon/labels';
import { isNoBody } from '@/lib/core/candidates/lexicon/no-body';
import { NO_NAME_ENDS } from '@/lib/core/candidates/lexicon/taking-part';
import { isField } from '@/lib/core/candidates/organisations/field-words';
import { bodyFilling } from '@/lib/core/candidates/people/line-home';
import { Trigger } from '@/lib/core/recognise/triggers';
import { lineAround, lineEnd } from '@/lib/core/text/line';
import type { PairIndex } from '@/lib/core/text/pair-index';

const WORDS = `(?:特别|联合|战略|大会|会议|活动|官方)?(?:${LABELS.join('|')})(?:${LABELLED.join('|')})[】\\]）)*]*\\s*`;
/** 主办单位：, 支持媒体：, 战略合作伙伴: a line, or its beginning, that says what is listed behind it. */
const LABEL = new RegExp(
  `^[\\s【[（(*●■◆▎|\\-—]*(?:${WORDS}|[^。，：:\\n]{0,14}(?:${LABELLED.join('|')})${ROLL}\\s*|\\p{Script=Han}{0,4}(?:${BARE_LABELS.join('|')})(?=[：:]))(?:[：:|](.*))?$`,
  'u',
);
/** Another label on the same line. */
const NEXT_LABEL = new RegExp(`[\\s【[（(；;|]${WORDS}[：:]`, 'u');

/** So far from the beginning of its line what the label calls them begins. */
const LONGEST_LABEL = 24;
const LONGEST_LINE = 400;
const LONGEST_NAME = 34;
/** 甲、乙、丙: what a line lists that stands below its label. */
const LIST = /^[^。；！？：:\n]{1,24}(?:、[^。；！？：:、\n]{1,34}){2,80}$/;
/** Lines behind a label that hold one name each. */
const MOST_LINES = 60;

/** Finds the names that are listed behind labels, on their line or on the short lines after it. */
export function labelledLists(index: PairIndex): Excerpt[] {
  const { text } = index;
  const found: Excerpt[] = [];
  let behind = 0;
  for (const place of index.placesOf(Trigger.label)) {
    if (place < behind) continue;
    const { start } = lineAround(text, { start: place, end: place }, LONGEST_LABEL);
    if (start < behind || place - start >= LONGEST_LABEL) continue;
    behind = readList(text, start, found);
  }
  return found;
}

/** Reads the list whose label the line at `start` may be. Returns where the next line begins that is not read. */
function readList(text: string, start: number, found: Excerpt[]): number {
  let end = lineEnd(text, start);
  const label = end - start <= LONGEST_LINE ? LABEL.exec(text.slice(start, end)) : null;
  if (label === null) return end + 1;
  const rest = label[1] ?? '';
  found.push(...namesBehind(text, end - rest.length, end));
  if (rest.trim() !== '') return readBodiesBelow(text, end + 1, found);
  for (let lines = 0; lines < MOST_LINES; lines++) {
    const next = end + 1;
    end = lineEnd(text, next);
    const line = text.slice(next, end);
    if (lines === 0 && LIST.test(line)) {
      found.push(...namesOf(text, next, end));
      return end + 1;
    }
    if (!isListed(line)) return next;
    found.push(...namesOf(text, next, end));
  }
  return end + 1;
}

/** 承办单位：甲, and a body on each line below. */
function readBodiesBelow(text: string, from: number, found: Excerpt[]): number {
  let next = from;
  for (let lines = 0; lines < MOST_LINES; lines++) {
    const end = lineEnd(text, next);
    const body = isListed(text.slice(next, end)) ? bodyFilling(text, next, end) : null;
    if (body === null) return next;
    found.push(body);
    next = end + 1;
  }
  return next;
}

function isListed(line: string): boolean {
  if (line.length === 0 || line.length > LONGEST_NAME) return false;
  return !/[。；！？：:《》“”]/.test(line.replace(JOURNAL, '')) && !LABEL.test(line);
}

/** The names of a line behind its label, and behind further labels on it. */
function namesBehind(text: string, from: number, to: number): Excerpt[] {
  const next = NEXT_LABEL.exec(text.slice(from, to));
  if (next === null) return namesOf(text, from, to);
  const before = from + next.index;
  return [...namesOf(text, from, before), ...namesBehind(text, before + next[0].length, to)];
}

/** 《云岭学报》, 《云岭学报》编辑部: a journal among those who support something. */
const JOURNAL = /^《[^《》]{2,20}》(?:杂志社?|编辑部|期刊社?|编委会)?$/;

/** The names between the signs of a list. A journal bears its name without the signs of a book. */
function namesOf(text: string, from: number, to: number): Excerpt[] {
  const names: Excerpt[] = [];
  let start = from;
  for (let at = from; at <= to; at++) {
    if (at < to && !/[、，,；;|\t]/.test(text[at] ?? '')) continue;
    let surface = text.slice(start, at).trim();
    let begin = start + text.slice(start, at).search(/\S/u);
    start = at + 1;
    if (JOURNAL.test(surface) && surface.endsWith('》')) {
      surface = surface.slice(1, -1);
      begin++;
    }
    if (surface.length < 2 || surface.length > LONGEST_NAME || !/^[\p{L}\p{N}（(《]/u.test(surface)) continue;
    if (isNoBody(surface) || NO_NAME_ENDS.test(surface) || isField(surface, 0, surface.length)) continue;
    names.push({ start: begin, end: begin + surface.length, surface });
  }
  return names;
}
