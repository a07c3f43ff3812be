import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stepInText } from '@/lib/core/text/step-in-text';

const characters = (text: string) => new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(text);
const words = (text: string) => new Intl.Segmenter('zh', { granularity: 'word' }).segment(text);

it('steps over what readers see as one character', () => {
  const text = '甲👩‍🔬乙';
  expect(stepInText(text, 1, 1, characters)).toBe(text.length - 1);
  expect(stepInText(text, text.length - 1, -1, characters)).toBe(1);
});

it('steps from word to word', () => {
  expect(stepInText('供应链 安全', 0, 1, words)).toBeGreaterThan(1);
});

it('stays within the text, and always comes on but at its end', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), fc.nat(), (text, seed) => {
      const at = seed % (text.length + 1);
      const [back, forth] = [stepInText(text, at, -1, characters), stepInText(text, at, 1, characters)];
      expect(back).toBeGreaterThanOrEqual(0);
      expect(forth).toBeLessThanOrEqual(text.length);
      if (at > 0) expect(back).toBeLessThan(at);
      if (at < text.length) expect(forth).toBeGreaterThan(at);
    }),
  );
});
