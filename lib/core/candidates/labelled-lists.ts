import type { Excerpt } from '@/lib/core/candidates/candidate';
import { isField } from '@/lib/core/candidates/field-words';
import { LABELLED, LABELS } from '@/lib/core/candidates/lexicon/labels';
import { NO_BODY, NO_NAME_ENDS } from '@/lib/core/candidates/lexicon/taking-part';
import { Trigger } from '@/lib/core/candidates/sought-words';
import type { PairIndex } from '@/lib/core/text/pair-index';

/** 主办单位：, 支持媒体：, 战略合作伙伴: a line, or its beginning, that says what is listed behind it. */
const LABEL = new RegExp(
  `^[\\s【[（(*•●■◆▎|\\-—]*(?:特别|联合|战略|大会|会议|活动|官方)?(?:${LABELS.join('|')})(?:${LABELLED.join('|')})[】\\]）)*]*\\s*(?:[：:|](.*))?$`,
  'u',
);

/** So far from the beginning of its line what the label calls them begins. */
const LONGEST_LABEL = 24;
const LONGEST_LINE = 400;
const LONGEST_NAME = 34;
/** Lines behind a label that hold one name each. */
const MOST_LINES = 60;

/** Finds the names that are listed behind labels, on their line or on the short lines after it. */
export function labelledLists(index: PairIndex): Excerpt[] {
  const { text } = index;
  const found: Excerpt[] = [];
  const labels = index.placesOf(Trigger.label);
  const lineEnds = [...index.placesOfWord(Trigger.lineEnd, '\n'), text.length];
  let next = 0;
  let open = 0;
  let start = 0;
  for (const end of lineEnds) {
    while ((labels[next] ?? text.length) < start) next++;
    const mayBeLabel = (labels[next] ?? text.length) < Math.min(end, start + LONGEST_LABEL);
    if (mayBeLabel || open > 0) {
      const line = end - start <= LONGEST_LINE ? text.slice(start, end) : '';
      const label = mayBeLabel ? LABEL.exec(line) : null;
      if (label !== null) {
        const rest = label[1] ?? '';
        open = rest.trim() === '' ? MOST_LINES : 0;
        found.push(...namesOf(text, end - rest.length, end));
      } else if (open > 0) {
        const isList = line.length > 0 && line.length <= LONGEST_NAME && !/[。；！？：:《》“”]/.test(line);
        open = isList ? open - 1 : 0;
        if (isList) found.push(...namesOf(text, start, end));
      }
    }
    start = end + 1;
  }
  return found;
}

/** The names between the signs of a list. */
function namesOf(text: string, from: number, to: number): Excerpt[] {
  const names: Excerpt[] = [];
  let start = from;
  for (let at = from; at <= to; at++) {
    if (at < to && !/[、，,；;|\t]/.test(text[at] ?? '')) continue;
    const surface = text.slice(start, at).trim();
    const begin = start + text.slice(start, at).search(/\S/u);
    start = at + 1;
    if (surface.length < 2 || surface.length > LONGEST_NAME || !/^[\p{L}\p{N}（(]/u.test(surface)) continue;
    if (NO_BODY.test(surface) || NO_NAME_ENDS.test(surface) || isField(surface, 0, surface.length)) continue;
    names.push({ start: begin, end: begin + surface.length, surface });
  }
  return names;
}
