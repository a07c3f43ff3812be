import { computed, effect, signal } from '@preact/signals';
import type { Highlight } from '@/lib/core/records/annotation';
import type { HighlightPlace } from '@/lib/core/records/shown-highlight';
import type { StoredArticle } from '@/lib/core/records/stored-article';
import { type ArticleFilter, type ArticlePage, listAccounts, listArticles } from '@/lib/db/list-articles';
import { listTags } from '@/lib/db/list-tags';
import { highlightsOf, readArticle } from '@/lib/db/read-article';
import type { Database } from '@/lib/db/tables';
import { watch } from '@/lib/db/watch';

/** An article with what is kept of it, as it is now. */
export interface WholeArticle {
  readonly article: StoredArticle;
  /** In reading order. */
  readonly annotations: readonly Highlight[];
}

/** So many articles are read at once, and so many more when the reader comes to their end. */
const PAGE = 100;

/** How long, in ms, typing must pause until the words are looked for. */
const TYPING_MS = 150;

/** What the reader chose to see. */
export const filter = signal<ArticleFilter>({
  text: null,
  account: null,
  colour: null,
  tag: null,
  opened: true,
});
export const isFiltered = computed(() => {
  const { opened, ...narrowing } = filter.value;
  return !opened || Object.values(narrowing).some((each) => each !== null);
});
export const accounts = signal<readonly string[]>([]);
export const tags = signal<readonly string[]>([]);
/** Null while the first articles are looked for. */
export const articles = signal<ArticlePage | null>(null);
/** The id of the article that is shown beside the list. */
export const chosen = signal<string | null>(null);
export const shown = signal<WholeArticle | null>(null);
/** Where the highlights of the article stand on its page, as far as that was open. */
export const places = signal<ReadonlyMap<string, HighlightPlace>>(new Map());
export const isGone = signal(false);

const searched = signal(filter.value);
const limit = signal(PAGE);

export function showMore(): void {
  limit.value += PAGE;
}

export function choose(id: string): void {
  if (id === chosen.value) return;
  chosen.value = id;
  places.value = new Map();
  isGone.value = false;
}

/**
 * Keeps all of the above as the database has it, whoever writes it, for the life of the page.
 * @param fail hears why the database cannot be read any more
 */
export function followLibrary(db: Database, fail: (error: unknown) => void): void {
  effect(() => {
    const wanted = filter.value;
    if (wanted.text === searched.peek().text) {
      search(wanted);
      return;
    }
    const pause = setTimeout(() => search(wanted), TYPING_MS);
    return () => clearTimeout(pause);
  });
  effect(() => {
    const [wanted, shownOf] = [searched.value, limit.value];
    return watch(
      () => listArticles(db, wanted, { offset: 0, limit: shownOf }),
      (page) => {
        articles.value = page;
      },
      fail,
    );
  });
  watch(
    () => listAccounts(db),
    (found) => {
      accounts.value = found;
    },
    fail,
  );
  watch(
    () => listTags(db),
    (found) => {
      tags.value = found;
    },
    fail,
  );
  effect(() => {
    const id = chosen.value;
    if (id === null) return;
    return watch(
      () => readWhole(db, id),
      (whole) => {
        shown.value = whole;
      },
      fail,
    );
  });
}

function search(wanted: ArticleFilter): void {
  limit.value = PAGE;
  searched.value = wanted;
}

async function readWhole(db: Database, id: string): Promise<WholeArticle | null> {
  const [article, annotations] = await Promise.all([readArticle(db, id), highlightsOf(db, id)]);
  return article === null ? null : { article, annotations };
}
