import type { KeptStatement } from '@/lib/core/records/article-statements';
import type { StoredArticle } from '@/lib/core/records/stored-article';
import type { SayingPlace } from '@/lib/core/sayings/said';

export const event = { kind: 'event', entity: 'event-x', name: '第九届测试大会' } as const;
const speaker = { kind: 'person', entity: 'person-x', name: '南宫知微', title: '某院院士' } as const;
const statement: KeptStatement = {
  start: 0,
  end: 24,
  kind: 'reported',
  cue: '表示',
  certainty: 'sure',
  doubt: null,
  words: '南宫知微表示，账本写得再细，没有人读也是白写。',
  speakers: [speaker],
};
const article = (number: number): StoredArticle => ({
  id: `article-${number}`,
  site: 'weixin',
  identity: null,
  title: `大会侧记之${number}`,
  account: '样例观察',
  author: null,
  published: `2026-11-0${number}T10:00:00+08:00`,
  url: 'https://mp.weixin.qq.com/s/x',
  urls: [],
  sha256: '0'.repeat(64),
  textVersion: 1,
  firstSeen: 0,
  lastSeen: 0,
  keeping: 'opened',
  updated: 0,
  deleted: null,
});
/** A place in an article of ours with a number. */
export const samplePlace = (number: number, over: Partial<KeptStatement> = {}): SayingPlace => ({
  article: article(number),
  said: { article: `article-${number}`, mark: '', event, statements: [], agenda: [], keys: [] },
  statement: { ...statement, ...over },
});
