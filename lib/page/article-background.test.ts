import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { colouredInk, inkByText } from '@/lib/page/article-background';
import type { Colour } from '@/lib/page/colour';
import { contrast, luminance, parseColour } from '@/lib/page/colour';
import { type Ink, LINE_COLOURS } from '@/lib/page/mark-looks';

const hex = (value: string): Colour => {
  const colour = parseColour(
    `rgb(${[1, 3, 5].map((at) => Number.parseInt(value.slice(at, at + 2), 16)).join(', ')})`,
  );
  if (colour === null) throw new Error(`no colour: ${value}`);
  return colour;
};

/** The worst contrast of an ink's lines on a background. */
const worst = (ink: Ink, background: Colour, text: Colour): number =>
  Math.min(
    ...Object.values(LINE_COLOURS[ink]).map((line) =>
      contrast(luminance(line === 'currentcolor' ? text : hex(line)), luminance(background)),
    ),
  );

/** As `text-inks.ts` joins the two. */
const inkFor = (background: Colour | null, text: Colour | null): Ink =>
  colouredInk(background) ?? inkByText(background, text);

const channel = fc.integer({ min: 0, max: 255 });
const colour = fc.record({ red: channel, green: channel, blue: channel, alpha: fc.constant(1) });

describe('the ink for a background', () => {
  it('gives every line 3:1 on any background under any text', () => {
    fc.assert(
      fc.property(colour, colour, (background, text) => {
        expect(worst(inkFor(background, text), background, text)).toBeGreaterThanOrEqual(3);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    '#ffffff',
    '#fafafa',
    '#f7f7f7',
    '#f2f2f2',
    '#ededed',
    '#e5e5e5',
    '#d9d9d9',
    '#fff5e6',
    '#e8f4ff',
  ])('is the usual one on %s, as articles have it', (background) => {
    expect(inkFor(hex(background), null)).toBe('usual');
  });

  it.each(['#000000', '#111111', '#191919', '#1e1e1e', '#232323', '#333333'])(
    'is the pastel one on %s, as dark articles have it',
    (background) => {
      expect(inkFor(hex(background), null)).toBe('pastel');
    },
  );

  it('is the text’s own where the background is neither light nor dark and the text is seen', () => {
    expect(inkFor(hex('#2b6cb0'), hex('#ffffff'))).toBe('text');
  });

  it('does not lean on a text that is hard to see itself', () => {
    expect(inkFor(hex('#999999'), hex('#777777'))).toBe('black');
    expect(inkFor(hex('#6a6a6a'), hex('#888888'))).toBe('white');
  });

  it('is the text’s own on a picture, and the usual one where the picture shines through the letters', () => {
    expect(inkFor(null, hex('#ffffff'))).toBe('text');
    expect(inkFor(null, { ...hex('#000000'), alpha: 0 })).toBe('usual');
    expect(inkFor(null, null)).toBe('usual');
  });

  it('keeps 3:1 in the usual colours even on an unseen dark background', () => {
    for (const line of Object.values(LINE_COLOURS.usual))
      expect(contrast(luminance(hex(line)), luminance(hex('#191919')))).toBeGreaterThanOrEqual(3);
  });
});
