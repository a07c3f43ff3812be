import { AnnotationList } from '@/components/annotation-list/AnnotationList';
import { manyHighlights } from '@/components/annotation-list/sample-highlights';
import { ArticleDetail, type ArticleDetailProps } from '@/components/article-detail/ArticleDetail';
import type { Gallery } from '@/components/gallery';
import { StoredText } from '@/components/stored-text/StoredText';

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
    highlights={manyHighlights(2).map((highlight) => ({ ...highlight, place: null }))}
    editing={null}
    fault={null}
    selected={null}
    onGoTo={() => {}}
    onRecolour={() => {}}
    onEditNote={() => {}}
    onDelete={() => {}}
    onSelect={() => {}}
  />
);

const text = (
  <StoredText
    text={'日志从来不缺，缺的是读它的人。\n机器可以先读一遍，定性的那一笔还要人来写。'}
    saved={Date.UTC(2025, 5, 14, 13, 5)}
    marks={[{ id: 'a', colour: 'yellow', hasNote: false, span: { start: 0, end: 15 } }]}
    current={null}
  />
);

const show = (over: Partial<ArticleDetailProps>) => () => (
  <ArticleDetail
    article={article}
    isGone={false}
    storedText="hidden"
    onOpen={() => {}}
    onToggleText={() => {}}
    onExport={() => {}}
    onDelete={() => {}}
    {...over}
  >
    {list}
    {over.storedText === 'shown' && text}
  </ArticleDetail>
);

export default {
  component: 'article-detail',
  states: {
    article: show({}),
    'stored text': show({ storedText: 'shown' }),
    'the original is gone': show({ isGone: true, storedText: 'shown' }),
    'gone without a text': show({ isGone: true, storedText: 'none' }),
    'little is known': show({
      article: { ...article, title: null, account: null, author: null, published: null },
      storedText: 'none',
    }),
    'hostile words': show({
      article: { ...article, title: '\u202e<img src=x onerror=alert(1)>', url: 'javascript:alert(1)' },
    }),
    'none chosen': show({ article: null }),
  },
} satisfies Gallery;
