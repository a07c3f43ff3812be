import '@/tests/random-seed';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resemblance, sketch } from '@/lib/core/anchor/sketch';

const codesOf = (characters: readonly number[]): Uint16Array => Uint16Array.from(characters);
const texts = fc.array(fc.integer({ min: 0x4e00, max: 0x5e00 }), { minLength: 600, maxLength: 900 });

/** The share of distinct 3-grams in common, counted. */
function countedResemblance(one: readonly number[], other: readonly number[]): number {
  const grams = (text: readonly number[]) =>
    new Set(text.slice(2).map((_, at) => text.slice(at, at + 3).join()));
  const [a, b] = [grams(one), grams(other)];
  const common = a.intersection(b).size;
  return common / (a.size + b.size - common);
}

test('the estimate is within five of its standard deviations of what counting gives', () => {
  fc.assert(
    fc.property(texts, texts, fc.double({ min: 0, max: 1, noNaN: true }), (one, fresh, share) => {
      const other = [...one.slice(0, Math.round(one.length * share)), ...fresh];
      const estimate = resemblance(sketch(codesOf(one)), sketch(codesOf(other)));
      expect(Math.abs(estimate - countedResemblance(one, other))).toBeLessThan(5 / 16);
    }),
    { numRuns: 30 },
  );
});

test('a text resembles itself wholly, even one of a few characters', () => {
  expect(resemblance(sketch(codesOf([1, 2, 3])), sketch(codesOf([1, 2, 3])))).toBe(1);
});

test('nothing resembles a text without grams, not even another', () => {
  const nothing = sketch(codesOf([1, 2]));
  expect(nothing).toMatch(/^0{64}$/);
  expect(resemblance(nothing, nothing)).toBe(0);
});

test('a sketch is 64 hexadecimal digits, as stored anchors have it', () => {
  expect(sketch(codesOf([1, 2, 3, 4, 5]))).toMatch(/^[0-9a-f]{64}$/);
});
