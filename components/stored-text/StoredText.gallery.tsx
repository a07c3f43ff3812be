import type { Gallery } from '@/components/gallery';
import { StoredText } from '@/components/stored-text/StoredText';
import type { StoredMark } from '@/components/stored-text/stored-text-blocks';

const TEXT = `六月的江州已经入夏。主论坛上，顾清和先讲了一个夜班的故事：凌晨三点，告警响了四百次，没有一次有人看完。
他说，日志从来不缺，缺的是读它的人。
圆桌环节谈到大模型，顾清和并不急着下结论。机器可以先读一遍，定性的那一笔还要人来写。`;

function mark(words: string, over: Partial<StoredMark>): StoredMark {
  const start = TEXT.indexOf(words);
  return {
    id: words,
    colour: 'yellow',
    hasNote: false,
    span: { start, end: start + words.length },
    ...over,
  };
}

const marks = [
  mark('告警响了四百次，没有一次有人看完。\n他说，日志从来不缺', {}),
  mark('日志从来不缺，缺的是读它的人', { colour: 'pink' }),
  mark('大模型', { colour: 'blue', hasNote: true }),
  mark('定性的那一笔还要人来写', { colour: 'green', hasNote: true }),
];

const show =
  (text: string, own: readonly StoredMark[], current: string | null = null) =>
  () => <StoredText text={text} saved={Date.UTC(2025, 5, 14, 13, 5)} marks={own} current={current} />;

export default {
  component: 'stored-text',
  states: {
    'with highlights': show(TEXT, marks),
    'one is pointed at': show(TEXT, marks, '大模型'),
    'without highlights': show(TEXT, []),
    hostile: show('\u202e<img src=x onerror=alert(1)>\u2066\n砺石', []),
  },
} satisfies Gallery;
