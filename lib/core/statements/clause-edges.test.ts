import { describe, expect, it } from 'vitest';
import { clauseEdges, withMovedEnd } from '@/lib/core/statements/clause-edges';

const TEXT = '上一段。\n甲说：“早上好，各位。”天黑了。\n下一段。';
const span = { start: TEXT.indexOf('早'), end: TEXT.indexOf('，') };
const edges = clauseEdges(TEXT, span);
const words = (which: 'start' | 'end', by: -1 | 1, from = span) => {
  const { start, end } = withMovedEnd(edges, from, which, by);
  return TEXT.slice(start, end);
};

describe('the edges that words can be moved to', () => {
  it('are those of the clauses of their paragraph, and their own', () => {
    expect(edges.map((edge) => TEXT.slice(0, edge).slice(-2))).toEqual([
      '。\n',
      '说：',
      '：“',
      '上好',
      '好，',
      '。”',
      '了。',
    ]);
  });

  it('make them longer and shorter by a step', () => {
    expect(words('start', -1)).toBe('“早上好');
    expect(words('end', 1)).toBe('早上好，');
    expect(words('end', 1, { ...span, end: span.end + 1 })).toBe('早上好，各位。”');
  });

  it('never leave nothing, nor the paragraph', () => {
    expect(words('start', 1)).toBe('早上好');
    expect(words('end', -1)).toBe('早上好');
    expect(words('end', 1, { start: span.start, end: TEXT.indexOf('\n下') })).toBe('早上好，各位。”天黑了。');
  });
});
