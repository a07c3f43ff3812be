import { describe, expect, it } from 'vitest';
import { type Cursor, canonicalUnits, nextUnit } from '@/lib/core/text/canonical';
import { BREAK } from '@/lib/core/text/fold';

const canonical = (surface: string): string => String.fromCharCode(...canonicalUnits(surface));

/** What a text's own reader makes of it from its first unit on, until a line or its patience ends. */
function readOn(text: string): string {
  const cursor: Cursor = { at: 0 };
  let result = '';
  for (let unit = nextUnit(text, cursor, BREAK); unit !== BREAK; unit = nextUnit(text, cursor, unit)) {
    result += String.fromCharCode(unit);
  }
  return result;
}

describe('the canonical form', () => {
  it.each([
    ['吕　欣', '吕欣'],
    [' ISC.AI  2024 ', 'isc.ai2024'],
    ['Palo\u00a0Alto\tNetworks', 'palo alto networks'],
    ['360 数字安全', '360数字安全'],
    ['中国 （中关村） 联盟', '中国(中关村)联盟'],
    ['周\u200b鸿\ufeff祎', '周鸿祎'],
    ['Go.  Win', 'go. win'],
    ['1 000', '1 000'],
    ['\u200b ', ''],
  ])('of %j is %j', (surface, expected) => {
    expect(canonical(surface)).toBe(expected);
  });

  it('of a text read unit by unit is that of the same surface', () => {
    for (const text of [
      '吕　欣',
      'ISC.AI  2024',
      'Palo\u00a0Alto\tNetworks',
      '周\u200b鸿\ufeff祎',
      'a\u200b b',
    ]) {
      expect(readOn(text)).toBe(canonical(text));
    }
  });
});

describe('reading on in a text', () => {
  it('ends at a line end, also behind blanks', () => {
    expect(readOn('李\n亮')).toBe('李');
    expect(readOn('李 \u200b\n亮')).toBe('李');
  });

  it('ends where blanks or unseen characters are more than a name has', () => {
    expect(readOn(`李${' '.repeat(4)}亮`)).toBe('李亮');
    expect(readOn(`李${' '.repeat(5)}亮`)).toBe('李');
    expect(readOn(`李${'\u200b'.repeat(17)}亮`)).toBe('李');
  });

  it('leaves the cursor just after the unit that it read', () => {
    const cursor: Cursor = { at: 1 };
    nextUnit('李\u200b 亮京', cursor, '李'.charCodeAt(0));
    expect(cursor.at).toBe(4);
  });
});
