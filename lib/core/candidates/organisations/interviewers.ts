import type { Excerpt } from '@/lib/core/candidates/candidate';
import { GIVES } from '@/lib/core/candidates/lexicon/taking-part';
import { latinNameFrom } from '@/lib/core/candidates/organisations/latin-name';
import { Trigger } from '@/lib/core/recognise/triggers';
import type { PairIndex } from '@/lib/core/text/pair-index';

/** Whose interview somebody gives: 接受 CSDN 采访, 接受了《某报》记者的专访, 接受新华社专访. */
const INTERVIEW = /^了?[ \u00a0]?([^，。；\n“”]{2,24}?)[ \u00a0]?(?:杂志|记者|的|独家){0,3}(?:采访|专访)/;
/** 《时代》 would be met in any time. */
const IN_BOOK_MARKS = /^《([^《》]{3,})》$/;
const PRESS =
  /^(?!.*(?:媒体|记者|节目|多家|我们|本))\p{Script=Han}{1,8}(?:社|网|报|台|院|央视|时报|周刊|新闻|财经|日报)$/u;
const LONGEST = 40;

/** Finds the press that interviews somebody. */
export function interviewers(index: PairIndex): Excerpt[] {
  const { text } = index;
  return index.placesOfWord(Trigger.verb, GIVES).flatMap((at): Excerpt[] => {
    const from = at + GIVES.length;
    const match = INTERVIEW.exec(text.slice(from, from + LONGEST));
    const words = match?.[1];
    if (match === null || words === undefined) return [];
    const start = from + match[0].indexOf(words);
    const latin = latinNameFrom(text, start);
    if (latin !== null && latin.end === start + words.length) return [latin];
    const book = IN_BOOK_MARKS.exec(words)?.[1];
    if (book !== undefined) return [{ start: start + 1, end: start + 1 + book.length, surface: book }];
    return PRESS.test(words) ? [{ start, end: start + words.length, surface: words }] : [];
  });
}
