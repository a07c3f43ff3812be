import { ArticleFilters } from '@/components/article-list/ArticleFilters';
import { ArticleList } from '@/components/article-list/ArticleList';
import {
  accounts,
  articles,
  choose,
  chosen,
  filter,
  isFiltered,
  showMore,
  tags,
} from '@/entrypoints/library/library-state';
import { select, selectedOf } from '@/entrypoints/library/selection';
import { shownColourNames } from '@/entrypoints/reader-data/colour-names';

/** The articles, and what chooses among them. */
export function ListPane() {
  const page = articles.value;
  return (
    <>
      <ArticleFilters
        filter={filter.value}
        accounts={accounts.value}
        tags={tags.value}
        colourNames={shownColourNames.value}
        total={page?.total ?? null}
        onFilter={(wanted) => {
          filter.value = wanted;
        }}
      />
      <ArticleList
        articles={page?.rows.map(({ article, totals }) => ({ ...article, totals })) ?? null}
        total={page?.total ?? 0}
        isFiltered={isFiltered.value}
        current={chosen.value}
        colourNames={shownColourNames.value}
        selected={selectedOf('articles')}
        onOpen={choose}
        onSelect={(id, isSelected) => select('articles', id, isSelected)}
        onMore={showMore}
      />
    </>
  );
}
