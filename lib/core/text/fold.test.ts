import { describe, expect, it } from 'vitest';
import { BLANK, BREAK, FOLD, FOLDED_CODES, IGNORED, isTokenUnit, KIND, Kind } from '@/lib/core/text/fold';

const folded = (character: string): number | undefined => FOLD[character.charCodeAt(0)];
const kindOf = (character: string): number | undefined => KIND[folded(character) ?? 0];

describe('FOLD', () => {
  it.each([
    ['widths', 'ＡａＺ９（，', 'aaz9(,'],
    ['case', 'ISCÉΩЖ', 'iscéωж'],
    ['forms of an ideograph', '⽹豈', '网岂'],
    ['traditional characters and simplified ones', '國產鄔禕裏裡説麼', '国产邬祎里里说么'],
    ['dots, dashes and quotes', '・•–―“』', '··-—"\''],
    ['raised figures', '²₃', '23'],
  ])('makes one of %s', (_, variants, targets) => {
    expect(Array.from(variants, folded)).toEqual(Array.from(targets, (target) => target.charCodeAt(0)));
  });

  it('leaves everything else as it is', () => {
    for (const character of '李安a7.乾覆锺徵沈') expect(folded(character)).toBe(character.charCodeAt(0));
    expect(folded('\ud83d')).toBe(0xd83d);
  });

  it('knows what is not seen, what is blank and what ends a line', () => {
    for (const character of '\u200b\u200d\u2060\ufeff\u00ad\u202e\ufe0f')
      expect(folded(character)).toBe(IGNORED);
    for (const character of ' \t\u00a0\u3000\u2003\u202f') expect(folded(character)).toBe(BLANK);
    for (const character of '\n\r\u2028') expect(folded(character)).toBe(BREAK);
    expect(folded('\0')).not.toBe(IGNORED);
  });

  it('lists every unit that it changes', () => {
    const changed = Array.from(FOLD.keys()).filter((code) => FOLD[code] !== code);
    expect([...new Set(FOLDED_CODES)].toSorted((a, b) => a - b)).toEqual(changed);
  });

  it('folded twice is folded once', () => {
    for (const unit of FOLD) if (unit !== IGNORED) expect(FOLD[unit]).toBe(unit);
  });
});

describe('KIND', () => {
  it('tells scripts with blanks between words from those without', () => {
    for (const character of '李々カ한\ud842') expect(kindOf(character)).toBe(Kind.wide);
    for (const character of 'aÉжΩ_') expect(kindOf(character)).toBe(Kind.letter);
    for (const character of '7７²') expect(kindOf(character)).toBe(Kind.digit);
    for (const character of '.，-/') expect(kindOf(character)).toBe(Kind.other);
    for (const character of '（）《·“') expect(kindOf(character)).toBe(Kind.joint);
  });

  it('makes tokens of letters and digits only', () => {
    expect(Array.from('a7李.', (character) => isTokenUnit(folded(character) ?? 0))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
