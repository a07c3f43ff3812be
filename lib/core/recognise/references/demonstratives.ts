import type { NamedInArticle, Reference } from '@/lib/core/recognise/named-in-article';
import { alsoSays } from '@/lib/core/recognise/references/also-says';
import { askedCompany } from '@/lib/core/recognise/references/asked-company';
import { isSaidOfAnother, isSubject } from '@/lib/core/recognise/references/body-as-subject';
import { type BodyPlace, BodyPlaces } from '@/lib/core/recognise/references/body-places';
import { bodyWordAt, isCompanyWord } from '@/lib/core/recognise/references/body-words';
import { boughtCompany } from '@/lib/core/recognise/references/bought-company';
import { isNamedLast, isObject, isOfNextClause } from '@/lib/core/recognise/references/clause-before';
import { lastSubject } from '@/lib/core/recognise/references/last-subject';
import { namedGroup } from '@/lib/core/recognise/references/named-group';
import { isAnother } from '@/lib/core/recognise/references/other-bodies';
import { onlyOneAbove } from '@/lib/core/recognise/references/paragraph-above';
import { sameAgain, sameSpeaker } from '@/lib/core/recognise/references/same-again';
import { sentenceBegin, sentenceEndsIn } from '@/lib/core/recognise/references/sentence-begin';
import { soleCompany } from '@/lib/core/recognise/references/sole-company';
import { Trigger } from '@/lib/core/recognise/triggers';
import type { PairIndex } from '@/lib/core/text/pair-index';

/** So far back, in UTF-16 units and within the paragraph, stands what 该公司 means. */
const REACH = 160;

/** As many sentences may end between: the one before it counts. */
const MOST_SENTENCE_ENDS = 1;

const OWN = '本';
/** 应该公司, 活该组织: the second half of another word. 本 stands for the speaker's own body only where a clause begins. */
const ENDS_WORD = /[应活]/;
const CLAUSE_SIGN = /^[，。；：、\n“]?$/;
/** A body of which a sentence says last that it came to be is the one that the next goes on about. */
const COMES_TO_BE =
  /^[”"」』]?[^，。；：！？\n]{0,8}(?:成立|揭牌|挂牌|诞生)[^。！？\n]{0,20}[。！？][^。！？\n]{0,12}$/;
const CLAUSE_ENDS = /[，。；：！？]/;

function wordAt(text: string, start: number): ReturnType<typeof bodyWordAt> {
  const found = bodyWordAt(text, start);
  if (found === null) return null;
  const previous = text.charAt(start - 1);
  return ENDS_WORD.test(previous) || (text[start] === OWN && !CLAUSE_SIGN.test(previous)) ? null : found;
}

/** Where a sentence ends between, or a line: past them nothing is looked for. */
function isNear(between: string): boolean {
  return sentenceEndsIn(between) <= MOST_SENTENCE_ENDS && !between.includes('\n');
}

/** A word such as 该公司 of which it is asked what it means. */
interface Asked {
  readonly bodies: BodyPlaces;
  readonly start: number;
  readonly end: number;
  readonly word: string;
  /** The last place of the same word that was understood. */
  readonly before: BodyPlace | null;
}

/** A way to tell what a word means, and of which words. */
interface Way {
  of(word: string): boolean;
  find(asked: Asked): BodyPlace | null;
}

const any = (): boolean => true;
const isGroup = (word: string): boolean => word === '集团';

/**
 * In the order in which they are tried, the first that tells counts: what the words beside it say; what stands nearest; what is the only
 * one of its paragraph, or of the one above; what the same word meant before; what its clauses have been about.
 */
const WAYS: readonly Way[] = [
  { of: isCompanyWord, find: ({ bodies, start, end, word }) => askedCompany(bodies, start, end, word) },
  { of: isCompanyWord, find: ({ bodies, start, word }) => boughtCompany(bodies, start, word) },
  { of: isCompanyWord, find: ({ bodies, start, end, word }) => alsoSays(bodies, start, end, word) },
  { of: any, find: ({ bodies, start, end, before }) => sameSpeaker(bodies.text, before, start, end) },
  { of: any, find: ({ bodies, start, word }) => choose(bodies, start, word) },
  { of: isCompanyWord, find: ({ bodies, start, word }) => soleCompany(bodies, start, word) },
  { of: isGroup, find: ({ bodies, start }) => namedGroup(bodies, start) },
  { of: any, find: ({ bodies, start, word }) => onlyOneAbove(bodies, start, word) },
  { of: any, find: ({ bodies, start, before }) => sameAgain(bodies, before, start) },
  { of: isCompanyWord, find: ({ bodies, start, word }) => lastSubject(bodies, start, word) },
];

function whoIsMeant(asked: Asked): BodyPlace | null {
  for (const way of WAYS) {
    const found = way.of(asked.word) ? way.find(asked) : null;
    if (found !== null) return found;
  }
  return null;
}

/**
 * 该公司, 该联盟, right after a body was named that it can mean: the last one, if no other can be meant.
 * @param forms where what was named is meant by a form that the article defines
 */
export function* demonstratives(
  index: PairIndex,
  inArticle: readonly NamedInArticle[],
  forms: readonly Reference[],
): Generator<Reference> {
  const { text } = index;
  const bodies = new BodyPlaces(text, inArticle, forms);
  if (bodies.places.length === 0) return;
  const lastOf = new Map<string, BodyPlace>();
  for (const place of index.placesOf(Trigger.reference)) {
    const start = place - 1;
    const found = wordAt(text, start);
    if (found === null) continue;
    const { word, end } = found;
    const asked: Asked = { bodies, start, end, word, before: lastOf.get(word) ?? null };
    const chosen = whoIsMeant(asked);
    if (chosen === null) continue;
    const { key, name, named: refersTo } = chosen;
    const understood = { start, end, key, name, named: refersTo };
    bodies.add(understood);
    lastOf.set(word, understood);
    yield { start, end, key, refersTo };
  }
}

function choose(bodies: BodyPlaces, at: number, word: string): BodyPlace | null {
  const { text } = bodies;
  let chosen: BodyPlace | null = null;
  let end = at;
  for (const before of bodies.before(at)) {
    // 我们砺石这家公司.
    if (before.end === at || (before.end === at - 1 && text[before.end] === ' '))
      return bodies.canBe(before, word) ? before : null;
    if (at - before.end > REACH || !isNear(text.slice(before.end, at))) break;
    if (chosen === null) {
      const words = bodies.wordsBetween(before.end, end);
      if (isAnother(word, words, before.name) || (isCompanyWord(word) && isSaidOfAnother(words))) break;
    }
    end = before.start;
    if (!bodies.canBe(before, word)) continue;
    if (chosen === null && isCompanyWord(word) && isNamedLast(text, before, at)) return before;
    if (chosen === null && isCompanyWord(word) && isObject(text, before, at)) continue;
    if (chosen === null && isCompanyWord(word) && !isEndedSubject(text, before, at)) {
      return isOnlyOneBeforeLink(bodies, before, at, word) ? before : null;
    }
    if (chosen === null) {
      chosen = before;
      if (COMES_TO_BE.test(text.slice(before.end, at))) return chosen;
      if (isCompanyWord(word) && isOfNextClause(text, chosen, at)) return chosen;
    } else if (chosen.key !== before.key && isSameSentence(text, chosen, before)) return null;
  }
  return chosen;
}

/** Whether a company is the subject of its clause, and that clause has ended. */
function isEndedSubject(text: string, place: BodyPlace, at: number): boolean {
  return CLAUSE_ENDS.test(text.slice(place.end, at)) && isSubject(text, place);
}

/** What joins a clause to the one that it goes on about. */
const LINK = /，(?:但是?|不过|然而|因为|由于)$/;
const SENTENCE_ENDS = /[。！？\n]/;
const JOINED = /[和与及、][ \u00a0]?$/;

/** 黑客勒索砺石，但该公司拒绝支付: whether a company is the only one of the sentence that goes on about it. */
function isOnlyOneBeforeLink(bodies: BodyPlaces, place: BodyPlace, at: number, word: string): boolean {
  const { text } = bodies;
  if (!LINK.test(text.slice(Math.max(0, at - 4), at)) || SENTENCE_ENDS.test(text.slice(place.end, at)))
    return false;
  if (JOINED.test(text.slice(Math.max(0, place.start - 2), place.start))) return false;
  const sentence = sentenceBegin(text, place.start, REACH);
  for (const other of bodies.before(place.start)) {
    if (other.start < sentence) break;
    if (other.key !== place.key) return false;
  }
  return !isAnother(word, bodies.wordsBetween(sentence, place.start), place.name);
}

/** Two in one sentence can both be meant by the next. */
function isSameSentence(text: string, a: BodyPlace, b: BodyPlace): boolean {
  return !/[。！？]/.test(text.slice(b.end, a.start));
}
