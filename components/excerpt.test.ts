import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt } from '@/components/excerpt';

const segmenter = new Intl.Segmenter();
const characters = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment);

describe('an excerpt', () => {
  it('is the whole text where that fits', () => {
    expect(excerpt('日志开口说话', 6)).toBe('日志开口说话');
    expect(excerpt('', 6)).toBe('');
  });

  it('says that more follows', () => {
    expect(excerpt('日志开口说话', 4)).toBe('日志开口…');
    expect(excerpt('日志 开口说话', 3)).toBe('日志…');
  });

  it('cuts no character, be it of several code points', () => {
    expect(excerpt('日志👩‍🚒救火', 4)).toBe('日志…');
    expect(excerpt('日志𠮷野', 3)).toBe('日志…');
  });

  it('is a beginning of the text in whole characters and never longer than asked for', () => {
    const unit = fc.constantFrom('日', 'a', '𠮷', '👩‍🚒', 'e\u0301', '\r\n', ' ');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 120 }), fc.integer({ min: 8, max: 100 }), (text, longest) => {
        fc.pre(text.length > longest);
        const kept = excerpt(text, longest).slice(0, -1);
        expect(kept.length).toBeLessThanOrEqual(longest);
        const whole = characters(text);
        const prefixes = whole.map((_, end) => whole.slice(0, end).join('').trimEnd());
        expect(prefixes).toContain(kept);
      }),
    );
  });
});
