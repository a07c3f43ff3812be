import { AnnotationList } from '@/components/annotation-list/AnnotationList';
import { manyHighlights } from '@/components/annotation-list/sample-highlights';
import { ArticleDetail, type ArticleDetailProps } from '@/components/article-detail/ArticleDetail';
import type { Gallery } from '@/components/gallery';
import { NO_COLOUR_NAMES } from '@/lib/core/records/settings';

const article: ArticleDetailProps['article'] = {
  title: '砺石安全大会 2025 在江州开幕：让日志开口说话',
  account: '砺石安全周刊',
  author: '陆鸣',
  published: '2025-06-12T18:30:00+08:00',
  firstSeen: Date.UTC(2025, 5, 14, 13, 5),
  url: 'https://mp.weixin.qq.com/s/example',
};

const list = (
  <AnnotationList
    colourNames={NO_COLOUR_NAMES}
    highlights={manyHighlights(2).map((highlight) => ({ ...highlight, place: null }))}
    editing={null}
    fault={null}
    selected={null}
    onGoTo={() => {}}
    onRecolour={() => {}}
    onEditNote={() => {}}
    citing={{ citation: 'markdown', cited: null }}
    onCite={() => {}}
    onDelete={() => {}}
    onSelect={() => {}}
  />
);

const show = (over: Partial<ArticleDetailProps>) => () => (
  <ArticleDetail
    article={article}
    isFirst={false}
    isGone={false}
    isKept
    onOpen={() => {}}
    onRead={() => {}}
    onExport={() => {}}
    onDelete={() => {}}
    {...over}
  >
    {list}
  </ArticleDetail>
);

export default {
  component: 'article-detail',
  states: {
    article: show({}),
    'the original is gone': show({ isGone: true }),
    'gone without a text': show({ isGone: true, isKept: false }),
    'little is known': show({
      article: { ...article, title: null, account: null, author: null, published: null },
      isKept: false,
    }),
    'hostile words': show({
      article: { ...article, title: '\u202e<img src=x onerror=alert(1)>', url: 'javascript:alert(1)' },
    }),
    'none chosen': show({ article: null }),
    'no article yet': show({ article: null, isFirst: true }),
  },
} satisfies Gallery;
