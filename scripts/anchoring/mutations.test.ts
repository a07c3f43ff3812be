import '@/tests/random-seed';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seeded } from '@/scripts/anchoring/chance';
import { changeWidth, deleteQuote, edit, moveBlocks } from '@/scripts/anchoring/mutations';
import { toTraditional } from '@/scripts/anchoring/to-traditional';

const TEXT = '第一段讲安全。\n第二段讲产业与发展。\n第三段讲人才。';
const spans = fc.tuple(fc.nat(TEXT.length - 2), fc.nat(TEXT.length - 2)).map(([one, other]) => ({
  start: Math.min(one, other),
  end: Math.max(one, other) + 1,
}));

test('without edits an edited text is the same, and the quote where it was', () => {
  fc.assert(
    fc.property(spans, (span) => {
      expect(edit(TEXT, span, 0, seeded(1))).toEqual({ text: TEXT, truth: span });
    }),
  );
});

test('edited text before and after the quote does not blur where it is', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const text = `${'前'.repeat(200)}安全大会${'后'.repeat(200)}`;
      const { text: edited, truth } = edit(text, { start: 200, end: 204 }, 0.02, seeded(seed));
      if (!edited.includes('安全大会') || truth === null) return;
      const start = edited.indexOf('安全大会');
      expect(Math.abs(truth.start - start)).toBeLessThanOrEqual(1);
      expect(Math.abs(truth.end - start - 4)).toBeLessThanOrEqual(1);
    }),
  );
});

test('moved blocks are all still there, and the truth stands on the quote', () => {
  fc.assert(
    fc.property(spans, fc.integer(), (span, seed) => {
      const quote = TEXT.slice(span.start, span.end);
      fc.pre(!quote.includes('\n'));
      const { text, truth } = moveBlocks(TEXT, span, seeded(seed));
      expect(text.split('\n').toSorted()).toEqual(TEXT.split('\n').toSorted());
      expect(truth === null ? null : text.slice(truth.start, truth.end)).toBe(quote);
    }),
  );
});

test('a deleted quote takes a hundred characters on each side with it', () => {
  const text = `${'前'.repeat(150)}安全大会${'后'.repeat(150)}`;
  expect(deleteQuote(text, { start: 150, end: 154 })).toEqual({
    text: '前'.repeat(50) + '后'.repeat(50),
    truth: null,
  });
});

test('width changes back and forth, unit for unit', () => {
  expect(changeWidth('ISC（2024）安全')).toBe('ＩＳＣ(２０２４)安全');
  expect(changeWidth(changeWidth(TEXT))).toBe(TEXT);
});

test('traditional characters are chosen by the phrase', () => {
  expect(toTraditional('头发与发展')).toBe('頭髮與發展');
});
