import { expect, test } from 'vitest';
import { matchQuote } from '@/scripts/anchoring/hypothesis';

const TEXT = '甲说安全大会很好。乙看安全大会很忙。';

test('among exact copies the context decides', () => {
  const quote = { exact: '安全大会', prefix: '乙看', suffix: '很忙' };
  expect(matchQuote(TEXT, quote, 0)).toEqual({ start: 11, end: 15 });
});

test('without an exact copy the nearest one is taken, up to half of it changed', () => {
  const quote = { exact: '安全年会', prefix: '甲说', suffix: '很好' };
  expect(matchQuote(TEXT, quote, 0)).toEqual({ start: 2, end: 6 });
});

test('it has no least score: what hardly agrees is a match, too', () => {
  expect(matchQuote('毫不相干的大会。', { exact: '安全大会', prefix: '', suffix: '' }, 0)).not.toBeNull();
});
