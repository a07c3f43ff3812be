import type { Candidate } from '@/lib/core/candidates/candidate';
import { findCandidates } from '@/lib/core/candidates/find-candidates';
import { type Answer, asAnswered } from '@/lib/core/recognise/doubt/answer';
import { doubtOf } from '@/lib/core/recognise/doubt/doubt';
import { judgePersons } from '@/lib/core/recognise/doubt/judge-persons';
import { findNames } from '@/lib/core/recognise/find-names';
import type { Knowledge } from '@/lib/core/recognise/knowledge';
import type { Mention } from '@/lib/core/recognise/mention';
import type { NamedInArticle } from '@/lib/core/recognise/named-in-article';
import { findReferences } from '@/lib/core/recognise/references/find-references';
import { TRIGGERS } from '@/lib/core/recognise/triggers';
import { PairIndex } from '@/lib/core/text/pair-index';
import type { Span } from '@/lib/core/text/span';

/** What is read of an article: its text, and what stands over it. */
export interface ArticleWords {
  readonly text: string;
  readonly title: string | null;
  readonly account: string | null;
}

/** What an article is found to name. Offsets of the second are in the title. */
export interface Recognised {
  readonly mentions: readonly Mention[];
  readonly titleMentions: readonly Mention[];
}

/**
 * Finds whom and what an article names in full, and how surely: the title and the account speak for or against
 * a name in the text, and the text for one in the title.
 * @param answers what the reader said of names here and elsewhere
 */
export function recogniseNames(
  { text, title, account }: ArticleWords,
  knowledge: Knowledge,
  answers: readonly Answer[] = [],
): Recognised {
  const titleStart = account === null || account === '' ? 0 : account.length + 1;
  const head = `${titleStart === 0 ? '' : `${account}\n`}${title === null || title === '' ? '' : `${title}\n`}`;
  const whole = head === '' ? text : head + text;
  const names = findNames(whole, knowledge.recogniser);
  const mentions: Mention[] = [];
  const titleMentions: Mention[] = [];
  for (const judged of judgePersons(whole, names, { ...knowledge, answers })) {
    const answered = judged === null ? null : asAnswered(judged, answers);
    if (answered === null) continue;
    const mention: Mention = knowledge.isOwn(answered.entity) ? { ...answered, via: 'user' } : answered;
    if (mention.start >= head.length) mentions.push(moved(mention, head.length, whole.length));
    else if (mention.start >= titleStart) titleMentions.push(moved(mention, titleStart, head.length));
  }
  return { mentions, titleMentions };
}

/** A mention in a part of what was read together; what its doubt is about elsewhere is not shown. */
function moved(mention: Mention, by: number, end: number): Mention {
  const { doubt } = mention;
  const move = (span: Span): Span => ({ start: span.start - by, end: span.end - by });
  return {
    ...mention,
    ...move(mention),
    doubt: doubt && {
      ...doubt,
      spans: doubt.spans.filter((span) => span.start >= by && span.end <= end).map(move),
    },
  };
}

/** Whom and what mentions name, each with its places. */
function namedBy(mentions: readonly Mention[], { factsOf }: Knowledge): NamedInArticle[] {
  return [...Map.groupBy(mentions, ({ entity }) => entity)].flatMap(([key, own]) => {
    const [first] = own;
    if (first === undefined) return [];
    const { kind, name } = first;
    return [{ key, kind, name, titles: factsOf(key)?.titles ?? [], mentions: own }];
  });
}

/** No entity's id begins so. */
const keyOf = (candidate: number): string => `candidate ${candidate}`;

/** Whom and what an article names, with those that the dictionary lacks. */
export interface RecognisedWithCandidates extends Recognised {
  readonly candidates: readonly Candidate[];
}

/**
 * Finds in an article whom and what the dictionary knows, and who else is introduced: by name, and by reference to
 * a name before. Who is referred to unsurely is named unsurely.
 */
export function recognise(
  article: ArticleWords,
  knowledge: Knowledge,
  answers: readonly Answer[] = [],
): RecognisedWithCandidates {
  const { text } = article;
  const { mentions, titleMentions } = recogniseNames(article, knowledge, answers);
  const index = new PairIndex(text, TRIGGERS);
  const candidates = findCandidates(text, mentions, index);
  const named = candidates.map(({ kind, name, titles, mentions }, i): NamedInArticle => {
    return { key: keyOf(i), kind, name, titles: titles.map(({ title }) => title), mentions };
  });
  const references = Map.groupBy(
    findReferences(text, [...namedBy(mentions, knowledge), ...named], index),
    ({ key }) => key,
  );
  const places = new Map(mentions.map((mention) => [mention.start, mention]));
  const referring = [...references.values()].flat().flatMap(({ start, end, refersTo }): Mention[] => {
    const antecedent = places.get(refersTo.start);
    if (antecedent === undefined) return [];
    const doubt = antecedent.doubt && doubtOf('unsure-antecedent', [refersTo]);
    return [
      { ...antecedent, start, end, surface: text.slice(start, end), via: 'reference', refersTo, doubt },
    ];
  });
  return {
    mentions: [...mentions, ...referring].toSorted(byStart),
    titleMentions,
    candidates: candidates.map((candidate, i) =>
      withReferences(text, candidate, references.get(keyOf(i)) ?? []),
    ),
  };
}

const byStart = (a: Span, b: Span): number => a.start - b.start;

function withReferences(text: string, candidate: Candidate, references: readonly Span[]): Candidate {
  const referring = references.map(({ start, end }) => ({ start, end, surface: text.slice(start, end) }));
  return { ...candidate, mentions: [...candidate.mentions, ...referring].toSorted(byStart) };
}
