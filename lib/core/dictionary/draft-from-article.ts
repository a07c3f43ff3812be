import type { Candidate, PrintedTitle } from '@/lib/core/candidates/candidate';
import type { TermDraft } from '@/lib/core/dictionary/term-writes';
import {
  LONGEST_SENTENCE,
  LONGEST_SURFACE,
  LONGEST_TITLE,
  MOST_SURFACES,
  type TermSource,
  type TermTitle,
} from '@/lib/core/records/term';
import { sentenceAround } from '@/lib/core/text/sentence-around';
import { overlaps, type Span } from '@/lib/core/text/span';

/** What of an article becomes the source of a fact. */
export interface SourceArticle {
  readonly text: string;
  readonly title: string | null;
  readonly account: string | null;
  /** ISO 8601. */
  readonly published: string | null;
  readonly url: string;
}

/**
 * What can be said of words that the reader has selected: with all that the article introduces them with, where it
 * does, and the sentence they stand in as the source.
 * @param candidates those of the article
 */
export function draftFromSelection(
  article: SourceArticle,
  span: Span,
  candidates: readonly Candidate[],
): TermDraft {
  const met = candidates.find(({ mentions }) => mentions.some((mention) => overlaps(mention, span)));
  if (met !== undefined) return draftFromCandidate(article, met);
  const words = article.text.slice(span.start, span.end).replaceAll(/\s+/g, ' ').trim();
  const name = words.slice(0, LONGEST_SURFACE).trim();
  return { kind: 'person', name, forms: [], titles: [named(article, span)], notes: '' };
}

/**
 * What an article says of somebody or something that it introduces, each title with the sentence that it stands in;
 * where it says no title, with the sentence that names it first.
 */
export function draftFromCandidate(article: SourceArticle, candidate: Candidate): TermDraft {
  const { kind, name, surfaces, titles, mentions } = candidate;
  const isShort = (words: string): boolean => words.length <= LONGEST_SURFACE;
  const printed = titles.filter(({ title }) => title.length <= LONGEST_TITLE);
  const [first] = mentions;
  return {
    kind,
    name: name.slice(0, LONGEST_SURFACE).trim(),
    forms: surfaces.filter((form) => form !== name && isShort(form)).slice(0, MOST_SURFACES),
    titles:
      printed.length === 0 && first !== undefined
        ? [named(article, first)]
        : printed.map((title) => titleFrom(article, title)),
    notes: '',
  };
}

/** A title as an article prints it, with its sentence as the source. */
export function titleFrom(article: SourceArticle, printed: PrintedTitle): TermTitle {
  const organisation = printed.organisation?.surface ?? null;
  return {
    ...named(article, printed),
    title: printed.title,
    organisation: organisation !== null && organisation.length <= LONGEST_TITLE ? organisation : null,
  };
}

/** No more than that an article names somebody or something, and where. */
function named(article: SourceArticle, span: Span): TermTitle {
  const source = sourceOf(article, span);
  return { title: '', organisation: null, event: null, date: dayOf(article), source };
}

function dayOf({ published }: SourceArticle): string | null {
  return /^\d{4}-\d\d-\d\d/.exec(published ?? '')?.[0] ?? null;
}

function sourceOf(article: SourceArticle, span: Span): TermSource {
  const { text, title, account, url } = article;
  const sentence = sentenceAround(text, span);
  const words =
    sentence === null ? '' : text.slice(sentence.start, sentence.end).slice(0, LONGEST_SENTENCE).trim();
  return {
    article: title?.trim().slice(0, LONGEST_SENTENCE).trim() || url.slice(0, LONGEST_SENTENCE),
    account: account?.trim().slice(0, LONGEST_TITLE).trim() || null,
    url,
    sentence: words || null,
    date: dayOf(article),
  };
}
