import type { NamedInArticle, Reference } from '@/lib/core/recognise/named-in-article';
import { bodyWordAt, fits, isCompanyWord, namesKind } from '@/lib/core/recognise/references/body-words';
import { lastBefore } from '@/lib/core/recognise/references/last-before';
import { Trigger } from '@/lib/core/recognise/triggers';
import type { PairIndex } from '@/lib/core/text/pair-index';
import type { Span } from '@/lib/core/text/span';

/** So far back, in UTF-16 units and within the paragraph, stands what 该公司 means. */
const REACH = 160;

/** As many sentences may end between: the one before it counts. */
const MOST_SENTENCE_ENDS = 1;

/** 应该公司, 活该组织: the second half of another word. 本 stands for the speaker's own body only where a clause begins. */
const ENDS_WORD = /[应活]/;
const CLAUSE_SIGN = /^[，。；：、\n“]?$/;

function wordAt(text: string, start: number): ReturnType<typeof bodyWordAt> {
  const previous = text.charAt(start - 1);
  if (ENDS_WORD.test(previous) || (text[start] === '本' && !CLAUSE_SIGN.test(previous))) return null;
  return bodyWordAt(text, start);
}

/** Between a body and the word that means it: another body that nobody knows. */
const ANOTHER_BODY =
  /[A-Z][A-Za-z]{2,}|(?<![该本])(?:公司|集团|大学|协会|联盟|研究所|研究院|委员会|实验室|中心|机构)/;

interface Place extends Span {
  readonly key: string;
  readonly name: string;
}

/** Where a sentence ends between, or a line: past them nothing is looked for. */
function isNear(between: string): boolean {
  const ends = between.match(/[。！？]/g)?.length ?? 0;
  return ends <= MOST_SENTENCE_ENDS && !between.includes('\n');
}

/** 该公司, 该联盟, right after a body was named that it can mean: the last one, if no other can be meant. */
export function* demonstratives(index: PairIndex, named: readonly NamedInArticle[]): Generator<Reference> {
  const { text } = index;
  const places = named
    .filter(({ kind }) => kind === 'organisation')
    .flatMap(({ key, name, mentions }): Place[] =>
      mentions.map(({ start, end }) => ({ start, end, key, name })),
    )
    .toSorted((a, b) => a.start - b.start);
  if (places.length === 0) return;
  for (const place of index.placesOf(Trigger.reference)) {
    const start = place - 1;
    const found = wordAt(text, start);
    const chosen = found === null ? null : choose(text, start, found.word, places);
    if (found === null || chosen === null) continue;
    yield { start, end: found.end, key: chosen.key, refersTo: { start: chosen.start, end: chosen.end } };
  }
}

function choose(text: string, at: number, word: string, places: readonly Place[]): Place | null {
  if (text[at - 1] === '\n') {
    return isCompanyWord(word) || text[at] === '本' ? null : onlyOneAbove(text, at, word, places);
  }
  let chosen: Place | null = null;
  let end = at;
  for (let before = lastBefore(places, at); before !== null; before = lastBefore(places, before.start)) {
    if (at - before.end > REACH || !isNear(text.slice(before.end, at))) break;
    if (chosen === null && ANOTHER_BODY.test(text.slice(before.end, end))) break;
    end = before.start;
    if (!fits(word, before.name)) continue;
    if (chosen === null && isCompanyWord(word) && !isSubject(text, before, at)) break;
    if (chosen === null) chosen = before;
    else if (chosen.key !== before.key && isSameSentence(text, chosen, before)) return null;
  }
  return chosen;
}

/** How far above a paragraph is looked for what it begins with a word for, in UTF-16 units. */
const PARAGRAPH_REACH = 400;

/** 该联盟 at the beginning of a paragraph: the only body of that kind in the one above, if all of it can be read. */
function onlyOneAbove(text: string, at: number, word: string, places: readonly Place[]): Place | null {
  const start = text.lastIndexOf('\n', at - 2) + 1;
  if (at - start > PARAGRAPH_REACH) return null;
  let chosen: Place | null = null;
  let end = at;
  for (let place = lastBefore(places, at); place !== null; place = lastBefore(places, place.start)) {
    if (place.start < start) break;
    if (namesKind(word, text.slice(place.end, end))) return null;
    end = place.start;
    if (!fits(word, place.name)) continue;
    if (chosen !== null && chosen.key !== place.key) return null;
    chosen ??= place;
  }
  return namesKind(word, text.slice(start, end)) ? null : chosen;
}

/**
 * How a sentence or a clause begins; a company elsewhere in it is rarely the one that the next goes on about. When and
 * what it is may stand before the name: 2024 年华为, 英国电信公司Colt.
 */
const CLAUSE_BEGINS =
  /(?:^|[，。；：！？\n“‘「（])[ \u00a0]*(?:(?:\d{4} ?年)?(?:\d{1,2} ?月)?(?:\d{1,2} ?日)?|\p{Script=Han}{0,10}(?:公司|厂商|巨头|企业|供应商|服务商|提供商|制造商|开发商))[ \u00a0]*$/u;
const CLAUSE_REACH = 20;
const CLAUSE_ENDS = /[，。；：！？]/;

/** Whether a company stands where the subject of its clause does, and that clause has ended. */
function isSubject(text: string, { start, end }: Span, at: number): boolean {
  return (
    CLAUSE_BEGINS.test(text.slice(Math.max(0, start - CLAUSE_REACH), start)) &&
    CLAUSE_ENDS.test(text.slice(end, at))
  );
}

/** Two in one sentence can both be meant by the next. */
function isSameSentence(text: string, a: Span, b: Span): boolean {
  return !/[。！？]/.test(text.slice(b.end, a.start));
}
