import '@/tests/random-seed';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agreement, alignAgreeing, alignWhole, strandFrom } from '@/lib/core/anchor/alignment';
import { naiveEditDistance } from '@/tests/naive-edit-distance';

const codesOf = (text: string): Uint16Array =>
  Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
const forwards = (text: string) => strandFrom(codesOf(text), 0, 1);
const backwards = (text: string) => strandFrom(codesOf(text), text.length, -1);
const words = (maxLength: number) => fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength });

/** The fewest edits between a pattern and any beginning of a text. */
const distanceToPrefix = (pattern: string, text: string): number =>
  Math.min(
    ...Array.from({ length: text.length + 1 }, (_, end) => naiveEditDistance(pattern, text.slice(0, end))),
  );

test('a whole alignment takes the fewest edits, as the textbook counts them', () => {
  fc.assert(
    fc.property(words(12), words(16), (pattern, text) => {
      const most = 4;
      const found = alignWhole(forwards(pattern), forwards(text), most);
      const fewest = distanceToPrefix(pattern, text);
      expect(found?.errors ?? null).toBe(fewest <= most ? fewest : null);
      if (found === null) return;
      expect(found.pattern).toBe(pattern.length);
      expect(naiveEditDistance(pattern, text.slice(0, found.text))).toBe(fewest);
    }),
  );
});

test('backwards is forwards in a mirror', () => {
  const mirror = (text: string): string => [...text].toReversed().join('');
  fc.assert(
    fc.property(words(12), words(16), (pattern, text) => {
      expect(alignWhole(backwards(pattern), backwards(text), 4)).toEqual(
        alignWhole(forwards(mirror(pattern)), forwards(mirror(text)), 4),
      );
      expect(alignAgreeing(backwards(pattern), backwards(text))).toEqual(
        alignAgreeing(forwards(mirror(pattern)), forwards(mirror(text))),
      );
    }),
  );
});

test('of equally good ends the one is taken that the following characters continue', () => {
  const codes = codesOf('安全大会今天开幕');
  const quote = strandFrom(codes, 0, 1, 4);
  expect(alignWhole(quote, forwards('安全大今天开幕'), 1)?.text).toBe(3);
  expect(alignWhole(quote, forwards('安全大展今天开幕'), 1)?.text).toBe(4);
  expect(alignWhole(quote, forwards('安全大会X今天开幕'), 1)?.text).toBe(4);
});

test('surroundings agree as far as it pays', () => {
  const one = forwards('第一届安全大会在北京开幕');
  expect(agreement(alignAgreeing(one, forwards('第一届安全大会在北京开幕')))).toBe(12);
  expect(alignAgreeing(one, forwards('第一届安全大会闭'))).toEqual({ pattern: 7, text: 7, errors: 0 });
  expect(agreement(alignAgreeing(one, forwards('毫无关系的一句话')))).toBe(0);
});

test('an edit in the surroundings is passed when enough agrees behind it', () => {
  const agreeing = alignAgreeing(forwards('第一届安全大会在北京开幕'), forwards('第二届安全大会在北京开幕'));
  expect(agreeing).toEqual({ pattern: 12, text: 12, errors: 1 });
});

test('what is said to agree does, with so many edits and no more', () => {
  fc.assert(
    fc.property(words(20), words(20), (pattern, text) => {
      const found = alignAgreeing(forwards(pattern), forwards(text));
      const distance = naiveEditDistance(pattern.slice(0, found.pattern), text.slice(0, found.text));
      expect(distance).toBeLessThanOrEqual(found.errors);
      expect(agreement(found)).toBeGreaterThanOrEqual(0);
    }),
  );
});
