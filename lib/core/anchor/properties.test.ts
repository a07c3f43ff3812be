import '@/tests/random-seed';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describe } from '@/lib/core/anchor/describe';
import { createFold } from '@/lib/core/anchor/fold';
import { resolve } from '@/lib/core/anchor/resolve';
import { stringOf, TextIndex } from '@/lib/core/anchor/text-index';
import { unseenErrors } from '@/lib/core/anchor/threshold';
import { naiveEditDistance } from '@/tests/naive-edit-distance';

const fold = createFold('会會 后後');
const index = (text: string): TextIndex => new TextIndex(text, fold);
const folded = (text: string): string => stringOf(fold.codes(text));

/** Texts in which much repeats: few different characters, whole words, blocks. */
const pieces = fc.constantFrom(
  '安',
  '全',
  '大会',
  '大會',
  '网络安全',
  '，',
  '。',
  '\n',
  ' ',
  'AI',
  '2024',
  '😀',
);
const repetitive = fc.array(pieces, { minLength: 1, maxLength: 80 }).map((parts) => parts.join(''));

/** Texts in which nothing repeats, so that the right place is no matter of opinion. */
const various = fc
  .uniqueArray(fc.integer({ min: 0x4e00, max: 0x9000 }), { minLength: 200, maxLength: 400 })
  .map((units) => String.fromCharCode(...units));

/** A stretch of a text, told by two shares of its length. */
const shares = fc.tuple(fc.nat(9999), fc.nat(9999));
const stretch = (text: string, [one, other]: [number, number]) => {
  const start = Math.floor((Math.min(one, other) / 10_000) * text.length);
  const end = Math.floor((Math.max(one, other) / 10_000) * text.length);
  return { start, end: Math.max(end, start + 1) };
};

test('in the same text every stretch is found exactly, whatever repeats', () => {
  fc.assert(
    fc.property(repetitive, shares, (text, at) => {
      const span = stretch(text, at);
      const anchor = describe(index(text), span);
      expect(resolve(index(text), [anchor])).toEqual([{ state: 'anchored', span, score: 1 }]);
    }),
  );
});

/** A span that cuts no pair of surrogates: what is found again never does, so a quote of half a pair would differ. */
const inWholePairs = (text: string, { start, end }: { start: number; end: number }) => ({
  start: text.slice(0, start).isWellFormed() ? start : start - 1,
  end: text.slice(0, end).isWellFormed() ? end : end + 1,
});

test('in another text no span is outside, and what is anchored differs by no more than one edit or an eighth', () => {
  fc.assert(
    fc.property(repetitive, repetitive, shares, (text, other, at) => {
      const anchor = describe(index(text), inWholePairs(text, stretch(text, at)));
      const [resolution] = resolve(index(other), [anchor]);
      if (resolution === undefined) throw new Error('an anchor without an answer');
      if (resolution.state === 'detached') return;
      const { start, end } = resolution.span;
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(other.length);
      expect(end).toBeGreaterThan(start);
      expect(resolution.score).toBeGreaterThanOrEqual(0);
      expect(resolution.score).toBeLessThanOrEqual(1);
      if (resolution.state === 'review') return;
      const quote = folded(anchor.quote.exact);
      const distance = naiveEditDistance(quote, folded(other.slice(start, end)));
      expect(distance).toBeLessThanOrEqual(unseenErrors(quote.length));
    }),
    { numRuns: 300 },
  );
});

test('an anchor gets the same answer alone, among others and in any order', () => {
  fc.assert(
    fc.property(various, fc.array(shares, { minLength: 2, maxLength: 8 }), fc.nat(150), (text, at, cut) => {
      const changed = text.slice(0, cut) + text.slice(cut + 20);
      const anchors = at.map((each) => describe(index(text), stretch(text, each)));
      const together = resolve(index(changed), anchors);
      expect(together).toEqual(anchors.flatMap((anchor) => resolve(index(changed), [anchor])));
      expect(together.toReversed()).toEqual(resolve(index(changed), anchors.toReversed()));
    }),
    { numRuns: 30 },
  );
});

/** A quote in the middle of a text, and edits of it: each an offset, a kind and a character. */
const quoteLength = fc.integer({ min: 8, max: 60 });
const edits = fc.array(fc.tuple(fc.nat(999), fc.nat(2), fc.integer({ min: 0xa000, max: 0xa100 })), {
  maxLength: 15,
});

function edit(quote: string, changes: readonly (readonly [number, number, number])[]): string {
  const units = [...quote];
  for (const [at, kind, unit] of changes) {
    const offset = at % units.length;
    const fresh = kind === 2 ? [] : [String.fromCharCode(unit)];
    units.splice(offset, kind === 1 ? 0 : 1, ...fresh);
  }
  return units.join('');
}

test('an edited quote is never anchored elsewhere, nor where more than one edit or an eighth of it was edited, as Sellers counts', () => {
  fc.assert(
    fc.property(various, quoteLength, edits, (text, length, changes) => {
      const start = 80;
      const quote = text.slice(start, start + length);
      const now = edit(quote, changes.slice(0, length - 1));
      const changed = text.slice(0, start) + now + text.slice(start + length);
      const anchor = describe(index(text), { start, end: start + length });
      const [resolution] = resolve(index(changed), [anchor]);
      const fewest = naiveEditDistance(folded(quote), folded(changed), true);
      if (resolution?.state !== 'anchored') return;
      expect(fewest).toBeLessThanOrEqual(unseenErrors(length));
      const { span } = resolution;
      expect(
        naiveEditDistance(folded(quote), folded(changed.slice(span.start, span.end))),
      ).toBeLessThanOrEqual(unseenErrors(length));
      // As many letters may have come before the quote as were put in, or be missing at its beginning as errors are allowed.
      expect(Math.abs(span.start - start)).toBeLessThanOrEqual(
        Math.max(unseenErrors(length) + 1, changes.length),
      );
    }),
    { numRuns: 200 },
  );
});

test('a quote that is cut out with its surroundings is never anchored at a copy', () => {
  fc.assert(
    fc.property(various, repetitive, shares, (filling, words, at) => {
      const [before, between, after] = [filling.slice(0, 60), filling.slice(60, 120), filling.slice(120)];
      const text = [before, words, between, words, after].join('\n');
      const { start, end } = stretch(words, at);
      const offset = before.length + 1;
      const anchor = describe(index(text), { start: offset + start, end: offset + end });
      const gone = [before.slice(0, 30) + between.slice(30), words, after].join('\n');
      expect(resolve(index(gone), [anchor])[0]?.state).not.toBe('anchored');
    }),
    { numRuns: 200 },
  );
});

test('a longer text takes no more comparisons an anchor', () => {
  const marked = Array.from({ length: 2000 }, (_, at) =>
    String.fromCharCode(0x4e00 + ((at * at) % 7919)),
  ).join('');
  const source = index(marked);
  const anchors = Array.from({ length: 200 }, (_, at) => describe(source, { start: at, end: at + 20 }));
  const comparisonsIn = (length: number): number => {
    const fresh = Array.from({ length }, (_, at) => String.fromCharCode(0xa000 + ((at * at * at) % 4099)));
    const edited = marked.slice(0, 1000).replaceAll(/(.{9})./g, '$1异');
    const target = index(edited + fresh.join(''));
    const { grams } = target;
    const isAt = grams.isAt.bind(grams);
    let comparisons = 0;
    grams.isAt = (pattern, at, place) => {
      comparisons++;
      return isAt(pattern, at, place);
    };
    resolve(target, anchors);
    return comparisons;
  };
  const few = comparisonsIn(2000);
  expect(few).toBeGreaterThan(0);
  expect(comparisonsIn(200_000)).toBeLessThan(2 * few);
});
