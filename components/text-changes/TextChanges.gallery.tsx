import type { Gallery } from '@/components/gallery';
import { TextChanges } from '@/components/text-changes/TextChanges';

const same = { is: 'same', before: '测试大会在今天开幕。', after: '测试大会在今天开幕。' } as const;
const replaced = {
  is: 'replaced',
  before: '第二位讲者不同意，他说账本没有人看。',
  after: '第二位讲者同意，他说账本人人都看。',
} as const;
const nothing = () => {};

export default {
  component: 'text-changes',
  states: {
    'a sentence replaced under a highlight': () => (
      <TextChanges
        changes={[same, replaced, { ...same, before: '第三位讲者谈到了供应链。'.repeat(8) }]}
        touched={[{ id: 'a', quote: '账本没有人看' }]}
        onGoTo={nothing}
      />
    ),
    'added and removed, no highlight touched': () => (
      <TextChanges
        changes={[
          { is: 'added', before: '', after: '编者按：本文有更正。' },
          same,
          { is: 'removed', before: '主席致辞。\n主席致谢。', after: '' },
        ]}
        touched={[]}
        onGoTo={nothing}
      />
    ),
  },
} satisfies Gallery;
