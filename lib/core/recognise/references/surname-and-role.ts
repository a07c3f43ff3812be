import {
  CHARACTERS_AFTER_NAMES,
  WORDS_ENDING_LIKE_SURNAMES,
} from '@/lib/core/recognise/lexicon/around-names';
import { CharacterSet } from '@/lib/core/recognise/lexicon/character-set';
import { GIVEN_CHARACTERS } from '@/lib/core/recognise/lexicon/given-characters';
import { COMMON_SURNAMES } from '@/lib/core/recognise/lexicon/surnames';
import type { NamedInArticle, Reference } from '@/lib/core/recognise/named-in-article';
import { lastBefore } from '@/lib/core/recognise/references/last-before';
import { fits, mayBeUnsaid, roleWordAt } from '@/lib/core/recognise/references/role-words';
import { surnameOf } from '@/lib/core/recognise/references/surname-of';
import { Trigger } from '@/lib/core/recognise/triggers';
import type { PairIndex } from '@/lib/core/text/pair-index';
import type { Span } from '@/lib/core/text/span';

/** Before 周 these count weeks. */
const BEFORE_WEEKS = new CharacterSet('上下本每一二两三四五六七八九十几数半当整前后末隔首双单逐第近');
const WEEK = '周'.charCodeAt(0);

/** So far around a full name its titles are looked for. */
const TITLE_REACH = 60;

/** Whether a surname at `at` is the end of something else: 上周, 张晓周, 对方. */
function isInsideOther(text: string, at: number): boolean {
  const surname = text.charCodeAt(at);
  const previous = text.charCodeAt(at - 1);
  const before = text.charCodeAt(at - 2);
  if (surname === WEEK && (BEFORE_WEEKS.has(previous) || /\d/.test(text[at - 1] ?? ''))) return true;
  if (WORDS_ENDING_LIKE_SURNAMES.has(previous, surname)) return true;
  if (COMMON_SURNAMES.has(previous)) return !WORDS_ENDING_LIKE_SURNAMES.has(before, previous);
  const isGiven = GIVEN_CHARACTERS.has(previous) && !CHARACTERS_AFTER_NAMES.has(previous);
  const isName = isGiven && COMMON_SURNAMES.has(before);
  return isName && !WORDS_ENDING_LIKE_SURNAMES.has(text.charCodeAt(at - 3), before);
}

/** What the article prints right before the full names of a person or in brackets after, and the titles known otherwise. */
function titlesOf(text: string, { titles, mentions }: NamedInArticle): string {
  const printed = mentions.slice(0, 3).flatMap(({ start, end }) => {
    const before = text.slice(Math.max(0, start - TITLE_REACH), start).split(/[\n。！？；，：]/);
    const [, inBrackets = ''] = /^（([^）]*)）/.exec(text.slice(end, end + TITLE_REACH)) ?? [];
    return [before.at(-1) ?? '', inBrackets];
  });
  return [...titles, ...printed].join('\n');
}

/**
 * Of several of one surname the one named last, if it is named in the paragraph and no other is: else nobody
 * can tell.
 */
function choose(text: string, at: number, fitting: readonly { key: string; span: Span }[]) {
  if (fitting.length < 2) return fitting[0] ?? null;
  const paragraph = text.lastIndexOf('\n', at) + 1;
  const [here, ...others] = fitting.filter(({ span }) => span.start >= paragraph);
  return here !== undefined && others.length === 0 ? here : null;
}

function surnameAndRoleAt(
  text: string,
  at: number,
  surnames: ReadonlyMap<string, unknown>,
): [surname: string, role: string | null] {
  for (const length of [2, 1]) {
    const surname = text.slice(at, at + length);
    const role = surnames.has(surname) ? roleWordAt(text, at + length) : null;
    if (role !== null) return [surname, role];
  }
  return ['', null];
}

/** Where one of the surnames stands right before what may be a word in place of a given name, each once. */
function startsOf(index: PairIndex, surnames: ReadonlyMap<string, unknown>): Set<number> {
  const { text } = index;
  const ofOne = new Set<number>();
  const ofTwo = new Set<number>();
  for (const surname of surnames.keys()) (surname.length === 1 ? ofOne : ofTwo).add(surname.charCodeAt(0));
  const starts = new Set<number>();
  for (const place of index.placesOf(Trigger.reference)) {
    // The place is the second character of a word of two, or the only one of a word.
    for (const start of [place - 3, place - 2, place - 1]) {
      const unit = text.charCodeAt(start);
      if (ofOne.has(unit) || ofTwo.has(unit)) starts.add(start);
    }
  }
  return starts;
}

/** 沈院士, 韦总, 杜主任: a surname and a title, after one person of that surname was named whom it fits. */
export function* surnamesAndRoles(index: PairIndex, named: readonly NamedInArticle[]): Generator<Reference> {
  const { text } = index;
  const bySurname = new Map<string, NamedInArticle[]>();
  // In a long text many bear one surname, and each is asked for at every place of it.
  const titles = new Map<NamedInArticle, string>();
  const titlesBeside = (person: NamedInArticle): string => {
    const known = titles.get(person) ?? titlesOf(text, person);
    titles.set(person, known);
    return known;
  };
  for (const person of named) {
    const surname = person.kind === 'person' ? surnameOf(person.name) : null;
    if (surname === null) continue;
    const list = bySurname.get(surname) ?? [];
    list.push(person);
    bySurname.set(surname, list);
  }
  for (const start of startsOf(index, bySurname)) {
    const [surname, role] = surnameAndRoleAt(text, start, bySurname);
    if (role === null || isInsideOther(text, start)) continue;
    const bearers = bySurname.get(surname) ?? [];
    const isOnly = bearers.length === 1 && mayBeUnsaid(role, surname);
    const fitting = bearers.flatMap((person) => {
      const span = lastBefore(person.mentions, start);
      return span !== null && (isOnly || fits(role, titlesBeside(person))) ? [{ key: person.key, span }] : [];
    });
    const chosen = choose(text, start, fitting);
    if (chosen === null) continue;
    const end = start + surname.length + role.length;
    yield { start, end, key: chosen.key, refersTo: { start: chosen.span.start, end: chosen.span.end } };
  }
}
