import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '@/lib/core/text/blocks';

const slices = (text: string): string[] => blocksOf(text).map(({ start, end }) => text.slice(start, end));

describe('the blocks of a text', () => {
  it('are its lines without blanks at their ends, empty ones left out', () => {
    expect(slices('  甲 乙　\n\n \u200b\n丙')).toEqual(['甲 乙', '丙']);
    expect(slices('')).toEqual([]);
  });

  it('are what splitting and trimming gives, whatever the text', () => {
    const text = fc
      .array(fc.constantFrom('甲', 'a', ' ', '\u3000', '\n'), { maxLength: 40 })
      .map((it) => it.join(''));
    fc.assert(
      fc.property(text, (given) => {
        expect(slices(given)).toEqual(
          given
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== ''),
        );
      }),
    );
  });
});
