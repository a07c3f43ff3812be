import type { Annotation } from '@/lib/core/records/annotation';
import {
  added,
  addedArticles,
  articleDifference,
  difference,
  NO_ARTICLES,
  NONE,
  type Totals,
} from '@/lib/core/records/counters';
import { type ImportReport, MOST_REFUSALS, type RefusedLine } from '@/lib/core/records/incoming';
import type { Verdict } from '@/lib/core/records/merge';
import type { ArticleRecord } from '@/lib/core/records/stored-article';
import type { Counted } from '@/lib/db/count';

/** Adds up what an import does: for its report, and for the counters, which are written once at its end. */
export class ImportTally {
  readonly #verdicts: Record<Verdict, number> = { added: 0, updated: 0, unchanged: 0 };
  readonly #refusals: RefusedLine[] = [];
  #refused = 0;
  readonly #byArticle = new Map<string, Totals>();
  #articles = NO_ARTICLES;

  judge(verdict: Verdict): void {
    this.#verdicts[verdict] += 1;
  }

  refuse(refusal: RefusedLine): void {
    this.#refused += 1;
    if (this.#refusals.length < MOST_REFUSALS) this.#refusals.push(refusal);
  }

  /** A change of an annotation, which can also move it to another article. */
  annotation(before: Annotation | null, after: Annotation): void {
    if (before !== null) this.#add(before.article, difference(before, null));
    this.#add(after.article, difference(null, after));
  }

  article(before: ArticleRecord | null, after: ArticleRecord): void {
    this.#articles = addedArticles(this.#articles, articleDifference(before, after));
  }

  get counted(): Counted {
    return { byArticle: this.#byArticle, articles: this.#articles };
  }

  get report(): ImportReport {
    return { ...this.#verdicts, refused: this.#refused, refusals: this.#refusals };
  }

  #add(article: string, change: Totals): void {
    this.#byArticle.set(article, added(this.#byArticle.get(article) ?? NONE, change));
  }
}
