import type { Gallery } from '@/components/gallery';
import { ReadingHead, type ReadingHeadProps } from '@/components/reading-head/ReadingHead';

const MORNING = Date.UTC(2026, 10, 2, 1);
const [first, second] = ['1'.repeat(64), '2'.repeat(64)];
const nothing = () => {};

const plain: ReadingHeadProps = {
  article: {
    title: '测试大会侧记：账本由谁来看',
    account: '样例观察',
    author: '甲',
    published: '2026-11-01T10:00:00+08:00',
    url: 'https://www.4hou.com/posts/T1',
  },
  texts: [{ sha256: first, seen: MORNING }],
  shown: first,
  isCopied: true,
  condition: null,
  changes: null,
  printsHighlights: true,
  onChoose: nothing,
  onToggleChanges: nothing,
  onPrint: nothing,
  onPrintsHighlights: nothing,
};

const condition = { article: 'x', since: MORNING, checked: MORNING + 86_400_000, sha256: first, words: null };

export default {
  component: 'reading-head',
  states: {
    'just kept': () => <ReadingHead {...plain} />,
    'text alone, nothing known': () => (
      <ReadingHead
        {...plain}
        isCopied={false}
        article={{ ...plain.article, title: null, account: null, author: null, published: null }}
      />
    ),
    unchanged: () => <ReadingHead {...plain} condition={{ ...condition, is: 'live' }} />,
    changed: () => (
      <ReadingHead
        {...plain}
        texts={[...plain.texts, { sha256: second, seen: MORNING + 86_400_000 }]}
        condition={{ ...condition, is: 'changed', sha256: second }}
        changes="hidden"
      />
    ),
    gone: () => (
      <ReadingHead {...plain} condition={{ ...condition, is: 'gone', words: '该内容已被发布者删除' }} />
    ),
  },
} satisfies Gallery;
