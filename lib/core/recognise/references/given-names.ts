import { WORDS_ENDING_LIKE_SURNAMES } from '@/lib/core/recognise/lexicon/around-names';
import { COMMON_SURNAMES } from '@/lib/core/recognise/lexicon/surnames';
import type { NamedInArticle, Reference } from '@/lib/core/recognise/named-in-article';
import { lastBefore } from '@/lib/core/recognise/references/last-before';
import { surnameOf } from '@/lib/core/recognise/references/surname-of';
import type { PairIndex } from '@/lib/core/text/pair-index';

/** How people on one stage call each other: 海新老师, 振兴刚刚提到. */
const CALLED = /老师|教授|博士|院士|总(?![结体数量是部共])|先生|女士|兄|哥|姐/y;
const SPOKE = /刚刚|刚才|提到|讲到|说到|谈到|提出|讲的|说的|您|你/y;
/** 谢谢一涛。 */
const THANKED = /(?:感谢|谢谢|有请|欢迎)$/;
const SENTENCE_ENDS = /^[，。！？；、\n]?$/;
const SENTENCE_BEGINS = /^[，。！？：；\n“]?$/;

/** The two characters of a given name, or null. */
function givenNameOf({ kind, name }: NamedInArticle): string | null {
  if (kind !== 'person' || name.length !== 3) return null;
  return surnameOf(name)?.length === 1 ? name.slice(1) : null;
}

/** How friends call each other by the last character of a name: 欣哥. */
const FRIENDLY = ['哥', '姐'];
/** What may stand before that. */
const BEFORE_FRIEND = /^[，。！？：；、\n“由与和对请让跟向是到给为]?$/;

/** Whom only one of the article can be called so. */
function onlyBearers(named: readonly NamedInArticle[], formOf: (one: NamedInArticle) => string | null) {
  const bearers = new Map<string, NamedInArticle>();
  for (const [form, [person, ...others]] of Map.groupBy(named, formOf)) {
    if (form !== null && person !== undefined && others.length === 0) bearers.set(form, person);
  }
  return bearers;
}

function* friends(index: PairIndex, named: readonly NamedInArticle[]): Generator<Reference> {
  const { text } = index;
  const bearers = onlyBearers(named, ({ kind, name }) =>
    kind === 'person' && surnameOf(name) !== null ? name.slice(-1) : null,
  );
  const forms = [...bearers.keys()].flatMap((last) => FRIENDLY.map((friend) => last + friend));
  for (const start of index.placesOfWords(forms)) {
    const person = bearers.get(text.charAt(start));
    const span = person === undefined ? null : lastBefore(person.mentions, start);
    if (person === undefined || span === null || !BEFORE_FRIEND.test(text.charAt(start - 1))) continue;
    yield { start, end: start + 2, key: person.key, refersTo: { start: span.start, end: span.end } };
  }
}

/** Given names of two characters, and 欣哥, that stand for the only person of the article who can be called so. */
export function* givenNames(index: PairIndex, named: readonly NamedInArticle[]): Generator<Reference> {
  const { text } = index;
  const bearers = onlyBearers(named, givenNameOf);
  yield* friends(index, named);
  for (const start of index.placesOfWords([...bearers.keys()])) {
    const person = bearers.get(text.slice(start, start + 2));
    if (person === undefined) continue;
    const end = endOf(text, start);
    if (end < 0 || hasSurname(text, start)) continue;
    const span = lastBefore(person.mentions, start);
    if (span === null) continue;
    yield { start, end, key: person.key, refersTo: { start: span.start, end: span.end } };
  }
}

/** 李海新: somebody else's; not 感谢海新. */
function hasSurname(text: string, start: number): boolean {
  const previous = text.charCodeAt(start - 1);
  return (
    COMMON_SURNAMES.has(previous) && !WORDS_ENDING_LIKE_SURNAMES.has(text.charCodeAt(start - 2), previous)
  );
}

/** Where a reference by the given name at `start` ends; -1 where nothing says that it is one. */
function endOf(text: string, start: number): number {
  const end = start + 2;
  CALLED.lastIndex = end;
  const called = CALLED.exec(text)?.[0];
  if (called !== undefined) return end + called.length;
  if (SENTENCE_ENDS.test(text.charAt(end)) && THANKED.test(text.slice(Math.max(0, start - 2), start)))
    return end;
  SPOKE.lastIndex = end;
  return SENTENCE_BEGINS.test(text.charAt(start - 1)) && SPOKE.test(text) ? end : -1;
}
