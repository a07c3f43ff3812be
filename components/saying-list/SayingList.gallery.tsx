import type { Gallery } from '@/components/gallery';
import { SayingList } from '@/components/saying-list/SayingList';
import type { KeptStatement } from '@/lib/core/records/article-statements';
import type { StoredArticle } from '@/lib/core/records/stored-article';
import type { Occasion, SayingPlace } from '@/lib/core/sayings/said';

const event = { kind: 'event', entity: 'event-x', name: '第九届测试大会' } as const;
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
const place = (number: number, over: Partial<KeptStatement> = {}): SayingPlace => ({
  article: article(number),
  said: { article: `article-${number}`, mark: '', event, statements: [], keys: [] },
  statement: { ...statement, ...over },
});
const doubtful = {
  start: 30,
  end: 42,
  certainty: 'unsure',
  doubt: 'pronoun',
  words: '他说还要再等一年。',
} as const;
const occasions: readonly Occasion[] = [
  {
    event,
    date: '2026-11-03',
    sayings: [{ places: [place(1), place(2), place(3)] }, { places: [place(1, doubtful)] }],
  },
  { event: null, date: '2026-11-02', sayings: [{ places: [place(2, { kind: 'quoted' })] }] },
];
const none = () => {};
const show = (of: readonly Occasion[], hasSpeakers: boolean) => () => (
  <SayingList
    occasions={of}
    hasSpeakers={hasSpeakers}
    citation="markdown"
    onOpen={none}
    onRead={none}
    onCite={none}
  />
);

export default {
  component: 'saying-list',
  states: {
    'of a person': show(occasions, false),
    'of an event': show(occasions, true),
    none: show([], false),
  },
} satisfies Gallery;
