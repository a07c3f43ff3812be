import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, luminance, over, parseColour } from '@/lib/page/colour';

const BLACK = { red: 0, green: 0, blue: 0, alpha: 1 };
const WHITE = { red: 255, green: 255, blue: 255, alpha: 1 };

const channel = fc.integer({ min: 0, max: 255 });
const opaque = fc.record({ red: channel, green: channel, blue: channel, alpha: fc.constant(1) });

describe('a computed colour', () => {
  it.each([
    ['rgb(1, 20, 255)', { red: 1, green: 20, blue: 255, alpha: 1 }],
    ['rgba(1, 20, 255, 0.5)', { red: 1, green: 20, blue: 255, alpha: 0.5 }],
    ['rgba(0, 0, 0, 0)', { ...BLACK, alpha: 0 }],
    ['color(srgb 1 0 1)', { red: 255, green: 0, blue: 255, alpha: 1 }],
    ['color(srgb 0 1 0 / 0.25)', { red: 0, green: 255, blue: 0, alpha: 0.25 }],
  ])('is read: %s', (printed, colour) => {
    expect(parseColour(printed)).toEqual(colour);
  });

  it.each(['oklch(0.5 0.1 200)', 'color(display-p3 1 0 0)', 'rgb(1, 2)', 'none', ''])(
    'is unknown, not guessed: «%s»',
    (printed) => {
      expect(parseColour(printed)).toBeNull();
    },
  );
});

describe('contrast', () => {
  it('is what WCAG gives for its own examples', () => {
    expect(contrast(luminance(WHITE), luminance(BLACK))).toBeCloseTo(21, 5);
    // #777777 on white is the well-known near miss of 4.5, #767676 the lightest grey that passes.
    const grey = (value: number) => luminance({ red: value, green: value, blue: value, alpha: 1 });
    expect(contrast(grey(0x77), 1)).toBeLessThan(4.5);
    expect(contrast(grey(0x76), 1)).toBeGreaterThan(4.5);
  });
});

describe('a colour over another', () => {
  it('hides it where it is opaque and shows it where it is not there', () => {
    fc.assert(
      fc.property(opaque, opaque, (top, bottom) => {
        expect(over(top, bottom)).toEqual(top);
        expect(over({ ...top, alpha: 0 }, bottom)).toEqual(bottom);
      }),
    );
  });
});
