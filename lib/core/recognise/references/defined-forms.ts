import { CharacterSet } from '@/lib/core/recognise/lexicon/character-set';
import { KIND_OF_BODY } from '@/lib/core/recognise/lexicon/kind-of-body';
import type { NamedInArticle, Reference } from '@/lib/core/recognise/named-in-article';
import { judgeOrganisation } from '@/lib/core/recognise/organisation-edge';
import { judgePersonName } from '@/lib/core/recognise/person-name';
import type { Definition } from '@/lib/core/recognise/references/definitions';
import { lastBefore } from '@/lib/core/recognise/references/last-before';
import { isSpeaking } from '@/lib/core/recognise/references/speaking';
import { Rule } from '@/lib/core/recognise/rule';
import { standsAsToken } from '@/lib/core/recognise/token-edge';
import { BLANK, KIND, Kind } from '@/lib/core/text/fold';
import { seenBefore, seenFrom, unitAt } from '@/lib/core/text/neighbours';
import type { PairIndex } from '@/lib/core/text/pair-index';

/** What may stand before such a word where nothing parts it from the sentence: the ends of prepositions and verbs. */
const BEFORE_WORDS = new CharacterSet(
  '由在与和的了是为对向把被将从到及该本我以让请使给等据经按因随同跟并又也还已曾就而入立示出持加过于至即或兼经成受获称助着当升望谢迎',
);
/** Chinese characters behind such a word that make another of it: 联盟链, 公司法, 中心城区, 大会堂, 论坛活动. */
const AFTER_WORDS = new CharacterSet('链法堂城区化型制性式线军国活');

function isKindOfBodyThere(text: string, start: number, end: number): boolean {
  const previous = unitAt(text, seenBefore(text, start));
  const next = unitAt(text, seenFrom(text, end));
  if (AFTER_WORDS.has(next)) return false;
  return KIND[previous] !== Kind.wide || BEFORE_WORDS.has(previous);
}

/** B Sharp Global, Sharp Electronics, Alvin L. Sharp: a family name between other words in Latin letters is a part of theirs. */
function isInLatinName(text: string, start: number, end: number): boolean {
  const isBlank = (at: number): boolean => unitAt(text, at) === BLANK;
  const isLetter = (at: number): boolean => KIND[unitAt(text, at)] === Kind.letter;
  const isInitial = /\p{Lu}\.$/u.test(text.slice(Math.max(0, start - 3), start - 1));
  return (
    (isBlank(start - 1) && (isInitial || isLetter(start - 2))) ||
    (isBlank(end) && /[A-Z]/.test(text[end + 1] ?? ''))
  );
}

/** CSA GCR: letters that more letters follow are a part of another body's. */
function isBeforeLetters(text: string, end: number): boolean {
  return /^[ \u00a0][A-Z]{3,}(?![a-z])/.test(text.slice(end, end + 5));
}

/** 某集团公司, 网络空间安全协会: a form that goes on to the left is a part of another name. */
function standsFree(text: string, start: number, end: number, { kind, form }: Definition): boolean {
  if (!standsAsToken(text, start, end)) return false;
  if (KIND[unitAt(text, start)] !== Kind.wide)
    return kind === 'person'
      ? !isInLatinName(text, start, end)
      : !/^[A-Z]+$/.test(form) || !isBeforeLetters(text, end);
  if (kind === 'person') {
    const verdict = judgePersonName(text, start, end, Rule.foreignName);
    return verdict === 'sure' || (verdict === 'unsure' && JOINS.has(unitAt(text, seenBefore(text, start))));
  }
  if (KIND_OF_BODY.test(form)) return isKindOfBodyThere(text, start, end);
  return judgeOrganisation(text, start, end) !== 'no';
}

/** 但古里: these are characters of foreign names too. */
const JOINS = new CharacterSet('但而和与由对向');

/** Every place after its definition where a form stands for what it was defined for. */
export function* definedForms(
  index: PairIndex,
  named: readonly NamedInArticle[],
  definitions: readonly Definition[],
): Generator<Reference> {
  if (definitions.length === 0) return;
  const { text } = index;
  const byForm = Map.groupBy(definitions, ({ form }) => form);
  const places = new Map(named.map(({ key, mentions }) => [key, mentions]));
  const forms = [...byForm.keys()].toSorted((a, b) => b.length - a.length);
  const byFirst = Map.groupBy(forms, (form) => form.charAt(0));
  for (const start of index.placesOfWords(forms)) {
    const form = byFirst.get(text.charAt(start))?.find((one) => text.startsWith(one, start));
    if (form === undefined) continue;
    const end = start + form.length;
    // The latest definition before it holds.
    const definition = byForm.get(form)?.findLast((one) => one.end <= start);
    if (definition === undefined || start >= (definition.until ?? Infinity)) continue;
    if (!standsFree(text, start, end, definition)) continue;
    if (definition.hasToSpeak === true && !isSpeaking(text, start, end)) continue;
    const refersTo = lastBefore(places.get(definition.key) ?? [], start) ?? definition.name;
    yield { start, end, key: definition.key, refersTo: { start: refersTo.start, end: refersTo.end } };
  }
}
