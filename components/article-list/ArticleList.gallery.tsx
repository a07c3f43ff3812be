import { type ArticleFilter, ArticleFilters } from '@/components/article-list/ArticleFilters';
import { ArticleList, type ArticleListProps } from '@/components/article-list/ArticleList';
import { article, manyArticles } from '@/components/article-list/sample-articles';
import type { Gallery } from '@/components/gallery';
import { NO_COLOUR_NAMES } from '@/lib/core/records/settings';

const show = (over: Partial<ArticleListProps>) => () => (
  <ArticleList
    colourNames={NO_COLOUR_NAMES}
    articles={[]}
    total={over.articles?.length ?? 0}
    isFiltered={false}
    current={null}
    selected={null}
    onOpen={() => {}}
    onSelect={() => {}}
    onMore={() => {}}
    {...over}
  />
);

const filters = (filter: Partial<ArticleFilter>, total: number | null) => () => (
  <ArticleFilters
    colourNames={NO_COLOUR_NAMES}
    filter={{ text: null, account: null, colour: null, tag: null, opened: false, ...filter }}
    accounts={['砺石安全周刊', '嘶吼', '江州网络空间安全协会（筹）理事会秘书处办公室']}
    tags={['供应链', '大模型']}
    total={total}
    onFilter={() => {}}
  />
);

const bare = {
  ...article,
  title: null,
  account: null,
  published: null,
  totals: { highlights: 0, notes: 0, colours: { yellow: 0, green: 0, blue: 0, pink: 0 } },
};

export default {
  component: 'article-list',
  states: {
    filters: filters({}, 5_000),
    'filters in use': filters(
      { text: '日志', account: '嘶吼', colour: 'blue', tag: '供应链', opened: true },
      3,
    ),
    'filters, looking': filters({ text: '日志' }, null),
    'some articles': show({ articles: manyArticles(3), current: 'article-1' }),
    'can be selected': show({ articles: manyArticles(2), selected: new Set(['article-0']) }),
    'little is known': show({
      articles: [
        { ...bare, keeping: 'opened' },
        { ...bare, id: 'article-1', keeping: 'kept' },
      ],
    }),
    'hostile title': show({
      articles: [{ ...article, title: '\u202e<img src=x onerror=alert(1)>\u2066 砺石'.repeat(6) }],
    }),
    loading: show({ articles: null }),
    empty: show({}),
    'none found': show({ isFiltered: true }),
    'five thousand': show({ articles: manyArticles(5_000) }),
  },
} satisfies Gallery;
