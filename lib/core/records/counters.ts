import { type Annotation, COLOURS, type Colour, isHighlight } from '@/lib/core/records/annotation';
import type { ArticleRecord, Keeping } from '@/lib/core/records/stored-article';

/** How many highlights there are, of an article or of all. */
export interface Totals {
  readonly highlights: number;
  /** Those that have a note. */
  readonly notes: number;
  readonly colours: Readonly<Record<Colour, number>>;
}

/** Totals as they are stored, under the id of an article. */
export interface ArticleCounter extends Totals {
  readonly id: string;
}

/** Totals over all articles, stored under {@link EVERYTHING}. */
export interface OverallCounter extends Totals {
  readonly id: typeof EVERYTHING;
  /** How many articles are stored, by the reason. */
  readonly articles: Readonly<Record<Keeping, number>>;
}

/** The id of the counter over everything: never the id of an article. */
export const EVERYTHING = 'everything';

export const NONE: Totals = { highlights: 0, notes: 0, colours: { yellow: 0, green: 0, blue: 0, pink: 0 } };

export const NO_ARTICLES: OverallCounter['articles'] = { opened: 0, kept: 0, highlighted: 0 };

/** What a change of one annotation does to the totals; null stands for one that is not there. */
export function difference(before: Annotation | null, after: Annotation | null): Totals {
  return added(of(after), of(before), -1);
}

/** Two totals in one; with `sign` −1 the second is taken away. */
export function added(a: Totals, b: Totals, sign: 1 | -1 = 1): Totals {
  const colours = { ...a.colours };
  for (const colour of COLOURS) colours[colour] += sign * b.colours[colour];
  return { highlights: a.highlights + sign * b.highlights, notes: a.notes + sign * b.notes, colours };
}

/** What a change of one article does to the numbers of articles; null stands for one that is not there. */
export function articleDifference(
  before: ArticleRecord | null,
  after: ArticleRecord | null,
): OverallCounter['articles'] {
  const numbers = { ...NO_ARTICLES };
  if (before?.deleted === null) numbers[before.keeping] -= 1;
  if (after?.deleted === null) numbers[after.keeping] += 1;
  return numbers;
}

/** Two numbers of articles in one. */
export function addedArticles(
  a: OverallCounter['articles'],
  b: OverallCounter['articles'],
): OverallCounter['articles'] {
  return { opened: a.opened + b.opened, kept: a.kept + b.kept, highlighted: a.highlighted + b.highlighted };
}

function of(annotation: Annotation | null): Totals {
  if (annotation === null || !isHighlight(annotation)) return NONE;
  return {
    highlights: 1,
    notes: annotation.note === '' ? 0 : 1,
    colours: { ...NONE.colours, [annotation.colour]: 1 },
  };
}
