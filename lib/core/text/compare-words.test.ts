import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ComparedPiece, compareWords } from '@/lib/core/text/compare-words';

const text = (pieces: readonly ComparedPiece[]) => pieces.map((piece) => piece.text).join('');
const sharedOf = (pieces: readonly ComparedPiece[]) => text(pieces.filter(({ isShared }) => isShared));

it('tells what one of two texts has alone', () => {
  expect(compareWords('账本没有人看', '账本其实没人看')).toEqual([
    [
      { text: '账本没', isShared: true },
      { text: '有', isShared: false },
      { text: '人看', isShared: true },
    ],
    [
      { text: '账本', isShared: true },
      { text: '其实', isShared: false },
      { text: '没人看', isShared: true },
    ],
  ]);
});

/** The length of a longest common subsequence, by trying everything. */
function longest(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  if (a[0] === b[0]) return 1 + longest(a.slice(1), b.slice(1));
  return Math.max(longest(a.slice(1), b), longest(a, b.slice(1)));
}

it('keeps every character of both, and shares as many as can be shared', () => {
  const words = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), maxLength: 7 });
  fc.assert(
    fc.property(words, words, (a, b) => {
      const [one, other] = compareWords(a, b);
      expect([text(one), text(other)]).toEqual([a, b]);
      expect(sharedOf(one)).toBe(sharedOf(other));
      expect(sharedOf(one).length).toBe(longest(a, b));
    }),
  );
});

it('of texts too long to compare it tells the common beginning and end', () => {
  const [one] = compareWords(`头${'甲'.repeat(2_000)}尾`, `头${'乙'.repeat(2_000)}尾`);
  expect(one.map(({ isShared }) => isShared)).toEqual([true, false, true]);
});
