import type { ListedArticle } from '@/components/article-list/ArticleList';

/*
 * Made-up articles, for the gallery and for tests. The extension never holds them.
 */

export const article: ListedArticle = {
  id: 'article-0',
  title: '砺石安全大会 2025 在江州开幕：让日志开口说话',
  account: '砺石安全周刊',
  published: '2025-06-12T18:30:00+08:00',
  lastSeen: Date.UTC(2025, 5, 14, 13, 5),
  keeping: 'highlighted',
  totals: { highlights: 12, notes: 3, colours: { yellow: 8, green: 0, blue: 3, pink: 1 } },
};

const TITLES = [
  '砺石安全大会 2025 在江州开幕',
  '日志分析分论坛纪要：大模型能不能值夜班',
  '圆桌：谁来读四百条告警',
] as const;
const ACCOUNTS = ['砺石安全周刊', '嘶吼', '江州网络空间安全协会'] as const;

/** So many articles of the library. */
export function manyArticles(count: number): ListedArticle[] {
  return Array.from({ length: count }, (_, index) => ({
    ...article,
    id: `article-${index}`,
    title: `${index + 1}. ${TITLES[index % TITLES.length]}`,
    account: ACCOUNTS[(index * 7) % ACCOUNTS.length] ?? null,
  }));
}
