import { expect, test } from 'vitest';
import { describe } from '@/lib/core/anchor/describe';
import { createFold } from '@/lib/core/anchor/fold';
import { TextIndex } from '@/lib/core/anchor/text-index';
import { anchor as anchorShape } from '@/lib/core/records/annotation-shape';
import { fits } from '@/lib/core/records/shape';

const fold = createFold();
const text = `${'前'.repeat(50)}\n安全大会\n${'后'.repeat(50)}`;

test('quote, context, position and block are taken from the text as it is', () => {
  const start = text.indexOf('大会');
  expect(describe(new TextIndex(text, fold, 7), { start, end: start + 2 })).toMatchObject({
    quote: { exact: '大会', prefix: `${'前'.repeat(29)}\n安全`, suffix: `\n${'后'.repeat(31)}` },
    position: { start: 53, end: 55 },
    foldedStart: 52,
    block: 1,
    textVersion: 7,
    rivals: [],
  });
});

test('what is described can be stored', () => {
  const anchor = describe(new TextIndex(text, fold), { start: 0, end: text.length });
  expect(fits(anchorShape, JSON.parse(JSON.stringify(anchor)))).toBe(true);
});

test('copies are rivals, the more of their surroundings agree the more so', () => {
  const repeated = '甲说安全大会很好。乙看安全大会很忙。丙说安全大会很多。';
  const start = repeated.indexOf('安全大会');
  const { rivals } = describe(new TextIndex(repeated, fold), { start, end: start + 4 });
  // 丙说安全大会很多: 说 before and 很 after agree.
  expect(rivals[0]).toEqual({ errors: 0, context: 2 });
});

test('a look-alike is a rival with its edits', () => {
  const alike = '编号为甲壬零零一二三的设备。另一台编号为甲壬零零一二四的设备。';
  const start = alike.indexOf('甲壬零零一二三');
  const { rivals } = describe(new TextIndex(alike, fold), { start, end: start + 7 });
  expect(rivals.map(({ errors }) => errors)).toEqual([1]);
});

test('copies in like surroundings get more context, until it tells them apart', () => {
  const paragraph = '同样的一段话在文中说了两遍，前后左右都一样，只有很远的地方不同。'.repeat(2);
  const twice = `开头甲${paragraph}中间乙${paragraph}结尾丙`;
  const start = twice.indexOf('很远');
  const { quote, rivals } = describe(new TextIndex(twice, fold), { start, end: start + 2 });
  expect(quote.prefix.length).toBeLessThan(quote.suffix.length);
  expect(quote.suffix).toContain('中间乙');
  expect(rivals).not.toEqual([]);
});

test.each([
  [3, 3],
  [5, 4],
  [-1, 2],
  [0, text.length + 1],
  [0.5, 2],
  [Number.NaN, 2],
])('[%d, %d) is refused', (start, end) => {
  expect(() => describe(new TextIndex(text, fold), { start, end })).toThrow(RangeError);
});
