import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asColourName, FIRST_SETTINGS, LONGEST_COLOUR_NAME, settings } from '@/lib/core/records/settings';
import { fits } from '@/lib/core/records/shape';

const named = (yellow: unknown) => ({
  ...FIRST_SETTINGS,
  colourNames: { ...FIRST_SETTINGS.colourNames, yellow },
});

describe('the name that a reader gives to a colour', () => {
  it.each([
    ['观点', '观点'],
    ['  数据 ', '数据'],
    ['要\n引用\t的', '要 引用 的'],
    ['', null],
    [' \n ', null],
    ['长'.repeat(LONGEST_COLOUR_NAME), '长'.repeat(LONGEST_COLOUR_NAME)],
    ['长'.repeat(LONGEST_COLOUR_NAME + 1), null],
  ])('«%s» is kept as %s', (typed, kept) => {
    expect(asColourName(typed)).toBe(kept);
  });

  it('whatever is typed, what is kept fits the settings', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (typed) => {
        expect(fits(settings, named(asColourName(typed)))).toBe(true);
      }),
    );
  });
});

describe('settings', () => {
  it('are as they should be before the reader has chosen anything', () => {
    expect(settings(FIRST_SETTINGS)).toBeNull();
  });

  it.each([
    [{}],
    [{ ...FIRST_SETTINGS, off: ['elsewhere'] }],
    [named('')],
    [named(' 观点')],
    [named('a\nb')],
    [named(1)],
  ])('%j are none', (other) => {
    expect(fits(settings, other)).toBe(false);
  });
});
