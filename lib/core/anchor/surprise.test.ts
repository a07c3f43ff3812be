import { expect, test } from 'vitest';
import { Surprise } from '@/lib/core/anchor/surprise';

const ENOUGH = 1000;
const bitsOf = (text: string, stretch: string): number => {
  const codes = Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  const start = text.lastIndexOf(stretch);
  return new Surprise(codes).bits(start, start + stretch.length, ENOUGH);
};

test('a word that the text repeats is less surprising than one that stands once', () => {
  const text = `${'网络安全很重要。'.repeat(20)}洞察先机。`;
  expect(bitsOf(text, '网络安全')).toBeLessThan(bitsOf(text, '洞察先机') / 3);
});

test('every further character adds, so a longer stretch is more surprising', () => {
  const text = '甲乙丙丁戊己庚辛壬癸'.repeat(3);
  expect(bitsOf(text, '甲乙丙丁')).toBeGreaterThan(bitsOf(text, '甲乙'));
});

test('in a text of one repeated character nothing is surprising', () => {
  expect(bitsOf('啊'.repeat(500), '啊啊啊啊')).toBeLessThan(1);
});

test('counting stops once it is enough', () => {
  const text = Array.from({ length: 2000 }, (_, at) => String.fromCharCode(0x4e00 + at)).join('');
  const codes = Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  expect(new Surprise(codes).bits(0, 2000, 50)).toBeLessThan(100);
});
