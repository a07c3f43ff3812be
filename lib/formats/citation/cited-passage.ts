import type { PageMeta } from '@/lib/core/records/article';
import type { Speaker, Statement } from '@/lib/core/statements/statement';
import type { Span } from '@/lib/core/text/span';
import { textFragmentOf } from '@/lib/core/text-fragment/text-fragment';
import { citedAddress } from '@/lib/formats/citation/cited-address';

/** What is said of an article in a citation. */
export type CitedArticle = Pick<PageMeta, 'title' | 'account' | 'author' | 'published'>;

/** A passage of an article with all that a citation of it says. */
export interface CitedPassage {
  /** The words as printed; paragraphs are parted by `\n`. */
  readonly quote: string;
  /** Who says them, where that is certain. */
  readonly speakers: readonly Pick<Speaker, 'name' | 'title'>[];
  /** The event that the article is about, by its name, where that is certain. */
  readonly event: string | null;
  readonly article: CitedArticle;
  /** The article's address. */
  readonly url: string;
  /** The address that leads to the words. */
  readonly link: string;
  /** When the article was seen, as `YYYY-MM-DD`. */
  readonly accessed: string;
}

/** What is known of an article that a passage is quoted from. */
export interface QuotedArticle {
  readonly meta: CitedArticle;
  readonly text: string;
  /** As the browser shows it. */
  readonly url: string;
  readonly statements: readonly QuotedStatement[];
  /** The event that it is about, see `eventOfArticle`. */
  readonly event: string | null;
}

/** As much of a statement as says whose words these are. */
export interface QuotedStatement extends Pick<Statement, 'start' | 'end' | 'certainty'> {
  readonly speakers: readonly Pick<Speaker, 'name' | 'entity' | 'title'>[];
}

/** A stretch of an article's text, ready to be cited. */
export function citedPassage(
  { meta, text, url, statements, event }: QuotedArticle,
  span: Span,
  accessed: string,
): CitedPassage {
  const address = citedAddress(url);
  const fragment = textFragmentOf(text, span, meta.title === null ? [] : [meta.title]);
  return {
    quote: text.slice(span.start, span.end).trim(),
    speakers: speakersOf(span, statements),
    event,
    article: meta,
    url: address,
    link: fragment === null ? address : `${address}#${fragment}`,
    accessed,
  };
}

/**
 * Who says a stretch of the text: those who say all that is said in it, if that is more than half of it and certain.
 * Else nobody: a quotation with a false speaker is worse than one without.
 */
function speakersOf(span: Span, statements: readonly QuotedStatement[]): QuotedStatement['speakers'] {
  const said = statements.filter(({ start, end }) => start < span.end && end > span.start);
  const [first] = said;
  if (first === undefined) return [];
  const length = said.reduce(
    (sum, { start, end }) => sum + Math.min(end, span.end) - Math.max(start, span.start),
    0,
  );
  const isOnes = said.every(
    ({ certainty, speakers }) => certainty === 'sure' && namesOf(speakers) === namesOf(first.speakers),
  );
  return isOnes && length * 2 > span.end - span.start ? first.speakers : [];
}

function namesOf(speakers: QuotedStatement['speakers']): string {
  return speakers
    .map(({ entity, name }) => entity ?? name)
    .toSorted()
    .join('\n');
}
