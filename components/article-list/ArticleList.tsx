import './article-list.css';
import { i18n } from '#i18n';
import { ArticleRow } from '@/components/article-list/ArticleRow';
import { WindowedList } from '@/components/windowed-list/WindowedList';
import type { Totals } from '@/lib/core/records/counters';
import type { ColourNames } from '@/lib/core/records/settings';
import type { StoredArticle } from '@/lib/core/records/stored-article';

/** An article as the library lists it. */
export interface ListedArticle
  extends Pick<StoredArticle, 'id' | 'title' | 'account' | 'published' | 'lastSeen' | 'keeping'> {
  readonly totals: Totals;
}

export interface ArticleListProps {
  /** The first of the articles that pass the filter; null while they are looked for. */
  readonly articles: readonly ListedArticle[] | null;
  /** How many pass in all; the list asks for more by `onMore` when the reader comes to them. */
  readonly total: number;
  readonly isFiltered: boolean;
  /** The one that is shown beside the list. */
  readonly current: string | null;
  /** Which are selected; null where none can be. */
  readonly selected: ReadonlySet<string> | null;
  readonly colourNames: ColourNames;
  onOpen(id: string): void;
  onSelect(id: string, isSelected: boolean): void;
  onMore(): void;
}

/** A title of one line, its account and its numbers, in CSS px. */
const ROW_HEIGHT = 94;

/** All articles of the library, those seen last first. */
export function ArticleList(props: ArticleListProps) {
  const { articles, total, isFiltered, current, selected } = props;
  if (articles === null) return <p class="article-list-empty">{i18n.t('article_list.loading')}</p>;
  if (articles.length === 0) {
    const why = isFiltered ? 'none_found' : 'empty';
    return <p class="article-list-empty">{i18n.t(`article_list.${why}`)}</p>;
  }
  return (
    <WindowedList
      label={i18n.t('article_list.label')}
      items={articles}
      total={total}
      rowHeight={ROW_HEIGHT}
      keyOf={({ id }) => id}
      nameOf={({ title }) => title ?? i18n.t('article_list.untitled')}
      onMore={props.onMore}
      row={(article) => (
        <ArticleRow
          article={article}
          isCurrent={article.id === current}
          isSelected={selected?.has(article.id) ?? null}
          colourNames={props.colourNames}
          onOpen={() => props.onOpen(article.id)}
          onSelect={(isSelected) => props.onSelect(article.id, isSelected)}
        />
      )}
    />
  );
}
