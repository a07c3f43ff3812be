import { otherArticlesFrom } from '@/lib/core/candidates/other-articles';
import type { Mention } from '@/lib/core/recognise/mention';
import type { Span } from '@/lib/core/text/span';

/** The known names of an article, for questions about what stands where. */
export interface ArticleNames {
  readonly text: string;
  /** The persons named, each by its first mention. */
  readonly persons: readonly Mention[];
  /** The first place where one of these is named, or null. */
  first(ids: ReadonlySet<string>): Span | null;
  /** The first of them inside of a stretch. */
  firstWithin(span: Span, ids: ReadonlySet<string>): Span | null;
  /** Whether one of them is named right before an offset. */
  isNamedUpTo(end: number, ids: ReadonlySet<string>): boolean;
  /** The first of them in the sentence of a place. */
  firstInSentence(place: Span, ids: ReadonlySet<string>): Span | null;
}

/** A sentence is looked over this far to each side, in UTF-16 units: longer ones are no sentences. */
const LONGEST_SENTENCE = 400;
const SENTENCE_ENDS = new Set(Array.from('。！？；\n', (sign) => sign.charCodeAt(0)));

/** What stands around a place up to the next sign that ends a sentence. */
function stretchAround(text: string, { start, end }: Span): Span {
  const lowest = Math.max(0, start - LONGEST_SENTENCE);
  let from = start;
  while (from > lowest && !SENTENCE_ENDS.has(text.charCodeAt(from - 1))) from--;
  const highest = Math.min(text.length, end + LONGEST_SENTENCE);
  let to = end;
  while (to < highest && !SENTENCE_ENDS.has(text.charCodeAt(to))) to++;
  return { start: from, end: to };
}

/** @param names the mentions in a text, sorted, not overlapping */
export function listArticleNames(text: string, names: readonly Mention[]): ArticleNames {
  const firsts = new Map<string, Span>();
  const persons: Mention[] = [];
  // What leaves a doubt by its characters (大模型, isc) is no evidence.
  const sure = names.filter(({ doubt }) => doubt === null || doubt.code === 'one-of-several');
  // The headlines of other articles name others, whoever is meant here. Nobody asks where no person is named.
  const end = names.some(({ kind }) => kind === 'person') ? otherArticlesFrom(text) : 0;
  for (const mention of sure) {
    if (mention.start >= end) break;
    if (firsts.has(mention.entity)) continue;
    firsts.set(mention.entity, { start: mention.start, end: mention.end });
    if (mention.kind === 'person') persons.push(mention);
  }

  const indexFrom = (offset: number): number => {
    let low = 0;
    let high = sure.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sure[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  const firstWithin = ({ start, end }: Span, ids: ReadonlySet<string>): Span | null => {
    for (let i = indexFrom(start); i < sure.length; i++) {
      const mention = sure[i];
      if (mention === undefined || mention.end > end) return null;
      if (ids.has(mention.entity)) return { start: mention.start, end: mention.end };
    }
    return null;
  };

  return {
    text,
    persons,
    first: (ids) => {
      let first: Span | null = null;
      for (const id of ids) {
        const span = firsts.get(id);
        if (span !== undefined && (first === null || span.start < first.start)) first = span;
      }
      return first;
    },
    firstWithin,
    isNamedUpTo: (end, ids) => {
      const last = sure[indexFrom(end) - 1];
      return last !== undefined && last.end === end && ids.has(last.entity);
    },
    firstInSentence: (place, ids) => firstWithin(stretchAround(text, place), ids),
  };
}
