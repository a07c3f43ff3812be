import type { ListedHighlight } from '@/components/annotation-list/AnnotationList';
import { COLOURS } from '@/lib/core/records/annotation';

/*
 * Made-up highlights, for the gallery and for tests. The extension never holds them.
 */

const QUOTES = [
  '日志从来不缺，缺的是读它的人。',
  '凌晨三点，告警响了四百次，没有一次有人看完。',
  '机器可以先读一遍，但定性的那一笔还要由人来写；写错了，也要由人来改。',
  '留存只是开始。没有人读的日志，出了事也说不清来龙去脉，规范每年修订一次，修订前公开征求意见，分中心的工作各有侧重，共用一套日志规范，谁先发现、谁先上报、谁来复核，都要写在同一张表里。',
] as const;

const NOTES = [
  '',
  '',
  '和去年的说法不一样，去年说的是“先留再说”。',
  '出处？\n- 开幕式的讲话\n- 分论坛的纪要',
] as const;

const TAGS = ['供应链', '待查'] as const;

/** Saturday, 14 June 2025, 21:05 in Beijing. */
const MADE = Date.UTC(2025, 5, 14, 13, 5);
const MINUTE = 60_000;

export const highlight: ListedHighlight = {
  id: 'highlight-0',
  colour: 'yellow',
  style: 'fill',
  quote: QUOTES[0],
  note: '',
  tags: [],
  created: MADE,
  place: { state: 'anchored', span: { start: 0, end: QUOTES[0].length } },
};

/** So many highlights of one article, in reading order. */
export function manyHighlights(count: number): ListedHighlight[] {
  return Array.from({ length: count }, (_, index) => ({
    ...highlight,
    id: `highlight-${index}`,
    colour: COLOURS[index % COLOURS.length] ?? 'yellow',
    quote: `${index + 1}. ${QUOTES[index % QUOTES.length]}`,
    note: NOTES[(index * 7) % NOTES.length] ?? '',
    tags: TAGS.slice(0, index % (TAGS.length + 1)),
    created: MADE + index * MINUTE,
  }));
}
