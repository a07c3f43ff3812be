import type { Gallery } from '@/components/gallery';
import { type PageState, PageStatus, type Trouble } from '@/components/page-status/PageStatus';
import type { PageMeta } from '@/lib/core/records/article';

const article: PageMeta = {
  site: 'weixin',
  kind: 'article',
  notice: null,
  identity: 'weixin:MzA5MDAwMDAwMA==:2650000001:1',
  title: '砺石安全大会 2025 在江州开幕：让日志开口说话',
  account: '砺石安全周刊',
  author: '陆鸣',
  published: '2025-06-12T18:30:00+08:00',
  original: null,
};

const show = (page: PageState) => () => (
  <PageStatus page={page} onGrant={() => {}} onReload={() => {}} onOpenOriginal={() => {}} />
);
const read = (meta: Partial<PageMeta>, counts = {}) =>
  show({ state: 'read', meta: { ...article, ...meta }, counts });
const trouble = (state: Trouble) => show({ state });

export default {
  component: 'page-status',
  states: {
    reading: show({ state: 'reading' }),
    article: read({}, { person: 14, organisation: 23, event: 6, product: 2, report: 1 }),
    'article without a known name': read({}),
    'article with little said of it': read(
      { title: null, account: null, author: null, published: null },
      { person: 1 },
    ),
    share: read({ kind: 'share', author: null }, { person: 2 }),
    reprint: read({ kind: 'reprint', original: 'https://mp.weixin.qq.com/s/example' }),
    'reprint without its original': read({ kind: 'reprint' }),
    notice: read({
      kind: 'notice',
      notice: '该内容已被发布者删除',
      title: null,
      account: null,
      author: null,
      published: null,
    }),
    'no article': read({ kind: 'none', title: null, account: null, author: null, published: null }),
    'hostile title': read({
      title: '\u202e<img src=x onerror=alert(1)>\u2066 砺石'.repeat(3),
      account: '<script>alert(1)</script>',
    }),
    elsewhere: trouble('elsewhere'),
    'needs access': trouble('needs_access'),
    'needs reload': trouble('needs_reload'),
    'too large': trouble('too_large'),
    failed: trouble('failed'),
  },
} satisfies Gallery;
