import { isBareSubject, isSubject } from '@/lib/core/recognise/references/body-as-subject';
import type { BodyPlace, BodyPlaces } from '@/lib/core/recognise/references/body-places';
import { isCompanyWord } from '@/lib/core/recognise/references/body-words';
import { isAnother } from '@/lib/core/recognise/references/other-bodies';
import { sentenceEndsIn } from '@/lib/core/recognise/references/sentence-begin';
import { lineBegin } from '@/lib/core/text/line';

/** How far above a paragraph is looked for what it begins with a word for, in UTF-16 units. */
const REACH = 400;
/** So much may stand in a paragraph before the word: 目前，该公司; 对此，该公司. */
const LEAD = 40;

/** As many sentences may end between a company and the last one of its paragraph. */
const MOST_SENTENCE_ENDS = 1;

/** So many may where the paragraph begins with the company and tells of it. */
const MOST_TOLD = 2;
/** 公司还推出了…: the word alone goes on about it. */
const GOES_ON = /[。！？]公司(?=[^，。；：！？\n])/g;
/** 据浅川报道，该公司: who only reports. */
const REPORTS = /^[ \u00a0]?(?:报道|消息|获悉|援引)/;
const BY = /(?:据|援引)[ \u00a0]?$/;

const BLANKS = /\s/;

/** Where the paragraph above the one that begins at `start` begins and ends; null where it is too long to be read. */
function paragraphAbove(text: string, start: number): { start: number; end: number } | null {
  let end = start;
  while (end > 0 && BLANKS.test(text.charAt(end - 1))) end--;
  const from = Math.max(0, end - REACH);
  const begin = text.lastIndexOf('\n', end - 1) + 1;
  return end === 0 || begin < from ? null : { start: begin, end };
}

/**
 * 该联盟 at the beginning of a paragraph: the only body of that kind in the one above, if all of it can be read. A
 * company has to be what that one is about.
 * @param at where the word for a body stands
 */
export function onlyOneAbove(bodies: BodyPlaces, at: number, word: string): BodyPlace | null {
  const { text } = bodies;
  if (text[at] === '本') return null;
  const lead = text.slice(Math.max(0, at - LEAD), at);
  const begin = lineBegin(text, at, LEAD);
  if (!lead.includes('\n') || /[。！？；]/.test(text.slice(begin, at))) return null;
  const above = paragraphAbove(text, begin);
  if (above === null) return null;
  let chosen: BodyPlace | null = null;
  let isAbout = false;
  let count = 0;
  let end = at;
  for (const place of bodies.before(at)) {
    if (place.start < above.start) break;
    if (place.start >= begin) {
      if (!isReporter(text, place)) return null;
      continue;
    }
    if (isAnother(word, bodies.wordsBetween(place.end, end), place.name)) return null;
    end = place.start;
    if (!bodies.canBe(place, word)) continue;
    if (chosen !== null && chosen.key !== place.key) return null;
    chosen ??= place;
    count++;
    isAbout ||= count > 1 || isSubject(text, place);
  }
  if (chosen === null || (isCompanyWord(word) && !isAbout)) return null;
  if (isCompanyWord(word)) {
    const rest = text.slice(chosen.end, above.end - 1);
    const goesOn = [...rest.matchAll(GOES_ON)].at(-1)?.index ?? -1;
    const isTold = chosen.start === above.start && isBareSubject(text, chosen);
    if (sentenceEndsIn(rest.slice(goesOn + 1)) > (isTold ? MOST_TOLD : MOST_SENTENCE_ENDS)) return null;
  }
  return isAnother(word, bodies.wordsBetween(above.start, end), chosen.name) ? null : chosen;
}

function isReporter(text: string, { start, end }: BodyPlace): boolean {
  return BY.test(text.slice(Math.max(0, start - 3), start)) && REPORTS.test(text.slice(end, end + 4));
}
