import {
  goesOnAboutOthers,
  isBareSubject,
  isOfPeople,
  isSaidOfAnother,
  isSubject,
  thinksOfOthers,
} from '@/lib/core/recognise/references/body-as-subject';
import type { BodyPlace, BodyPlaces } from '@/lib/core/recognise/references/body-places';
import { isAnother } from '@/lib/core/recognise/references/other-bodies';
import { sentenceBegin, sentenceEndsIn } from '@/lib/core/recognise/references/sentence-begin';
import { lineBegin } from '@/lib/core/text/line';

/** How far back a paragraph is read, in UTF-16 units. */
const REACH = 400;
/** As many sentences may end between the company and the word. */
const MOST_SENTENCE_ENDS = 2;

const CLAUSE_ENDS = /[，。；：！？]/;
/** 浅川投资了砺石。该公司: it is what the sentence before names last. */
const RIGHT_BEFORE = /^[”"」』]?[ \u00a0]?(?:公司|集团)?。(?:据悉|据称|据了解|目前|此前)?，?$/;

/** 创立了砺石。…，他仍是该公司的股东: what a sentence names last, where the next has the word. */
const SENTENCE_BEFORE = /^[”"」』]?[ \u00a0]?(?:公司|集团)?。[^。！？\n]{0,60}$/;
/** 砺石没有确认黑客是否与该公司接触: what the subject says somebody else does to it. */
const SAYS_WHAT_OTHERS_DO =
  /(?:确认|否认|透露|表示|说明|回应|证实|称|披露|评论|承认|警告)[^，。；：！？\n]*(?:是否|黑客|攻击者|威胁行为者|不法分子|有人|何时|为何)[^，。；：！？\n]*$/;
/** 砺石云盾是该公司的产品. */
const IS_OF_IT = /是(?:该|这家)\p{Script=Han}*(?:的|旗下|首)/u;
/** 砺石。这是一家…公司。 */
const IS_A_COMPANY = /^[”"」』]?(?:（[^（）\n]*）)?[。，](?:这|它)是一家/;

/** 安全公司Moss, 最大的公司之一Moss: what a text says right before a name that it is. */
const WHAT_IT_IS = /\p{Script=Han}*(?:公司|集团|厂商)(?:之一)?[ \u00a0]?[“「]?$/u;
const WHAT_REACH = 16;

function whatItIs(text: string, start: number): number {
  return WHAT_IT_IS.exec(text.slice(Math.max(0, start - WHAT_REACH), start))?.[0].length ?? 0;
}

/**
 * The only company that a paragraph names before a word such as 该公司, whatever it is of its sentence: 黑客入侵砺石的网络，迫使该公司….
 * It has to be what the paragraph is about, or be named in the same sentence.
 */
export function soleCompany(bodies: BodyPlaces, at: number, word: string): BodyPlace | null {
  const { text } = bodies;
  const begin = lineBegin(text, at, REACH);
  let last: BodyPlace | null = null;
  let count = 0;
  let isAbout = false;
  let end = at;
  for (const place of bodies.before(at)) {
    if (place.start < begin) break;
    if (isAnother(word, bodies.wordsBetween(place.end, end), place.name)) return null;
    end = place.start - whatItIs(text, place.start);
    if (!bodies.canBe(place, word)) continue;
    if (last !== null && last.key !== place.key) {
      if (thinksOfOthers(text, place)) continue;
      return null;
    }
    last ??= place;
    count++;
    isAbout ||= isSubject(text, place);
  }
  if (last === null) return null;
  const between = text.slice(last.end, at);
  const sentences = sentenceEndsIn(between);
  // What is told of before its sentence matters where the word stands in another.
  const isSure = sentences === 0 || IS_A_COMPANY.test(between);
  const from = isSure ? Math.max(begin, sentenceBegin(text, end, REACH)) : begin;
  const isTold = sentences === MOST_SENTENCE_ENDS && IS_A_COMPANY.test(between);
  if (!isTold && isAnother(word, bodies.wordsBetween(Math.min(from, end), end), last.name)) return null;
  if (!isOfPeople(text, last) && isSaidOfAnother(bodies.wordsBetween(last.end, at))) return null;
  if (sentences > MOST_SENTENCE_ENDS || goesOnAboutOthers(text, last, sentences === 0, count > 1))
    return null;
  // 砺石调研了该公司: who does something does it to somebody else.
  const isSaid =
    SAYS_WHAT_OTHERS_DO.test(between) || IS_OF_IT.test(text.slice(last.end, at + word.length + 2));
  if (!CLAUSE_ENDS.test(between) && isBareSubject(text, last) && !isSaid) return null;
  return isSure || isAbout || count > 1 || RIGHT_BEFORE.test(between) || SENTENCE_BEFORE.test(between)
    ? last
    : null;
}
