import { BinList } from '@/components/bin-list/BinList';
import type { Gallery } from '@/components/gallery';
import type { Binned } from '@/lib/core/records/binned';

/** Saturday, 14 June 2025, 21:05 in Beijing. */
const NOW = Date.UTC(2025, 5, 14, 13, 5);
const DAY = 24 * 3_600_000;
const HASH = '0'.repeat(64);

const highlight: Binned = {
  id: 'a',
  of: 'annotation',
  article: 'c',
  deleted: NOW - 2 * DAY,
  record: {
    id: 'a',
    kind: 'highlight',
    article: 'c',
    created: NOW - 9 * DAY,
    updated: NOW - 9 * DAY,
    anchor: {
      quote: { exact: '凌晨三点，告警响了四百次，没有一次有人看完。', prefix: '', suffix: '' },
      position: { start: 0, end: 22 },
      foldedStart: 0,
      block: 0,
      textVersion: 1,
      text: { hash: '0'.repeat(16), folded: '0'.repeat(16), sketch: HASH },
      rivals: [],
    },
    anchoredOn: HASH,
    madeOn: HASH,
    madeAt: null,
    keptDetached: false,
    colour: 'green',
    style: 'fill',
    note: '和去年的说法不一样。',
    tags: [],
    entities: [],
    said: null,
    deleted: null,
  },
};
const article: Binned = {
  id: 'c',
  of: 'article',
  article: 'c',
  deleted: NOW - 29.5 * DAY,
  record: {
    id: 'c',
    site: 'weixin',
    identity: null,
    title: '夜班的故事：一位分析员的三年',
    account: '样例观察',
    author: null,
    published: null,
    url: 'https://mp.weixin.qq.com/s/AAAAAAAAAAAAAAAAAAAAAA',
    urls: ['https://mp.weixin.qq.com/s/AAAAAAAAAAAAAAAAAAAAAA'],
    sha256: HASH,
    textVersion: 1,
    firstSeen: NOW - 40 * DAY,
    lastSeen: NOW - 30 * DAY,
    keeping: 'highlighted',
    updated: NOW - 30 * DAY,
    deleted: null,
  },
};

const show =
  (binned: readonly Binned[], fault: 'quota' | null = null) =>
  () => <BinList binned={binned} now={NOW} fault={fault} onRestore={() => {}} onDeleteForGood={() => {}} />;

export default {
  component: 'bin-list',
  states: {
    empty: show([]),
    'a highlight and an article': show([highlight, article]),
    'no room to restore': show([highlight], 'quota'),
  },
} satisfies Gallery;
