import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLiteral } from '@/lib/sites/script-literal';

const valueIn = (source: string): string | null => readLiteral(source, 0)?.value ?? null;

describe('a string that a script writes out', () => {
  it.each([
    ['"" || \'MzI=\';', 'MzI='],
    ["''||''|| \"2650934104\";", '2650934104'],
    ["'8' * 1 || 0,", '8'],
    ["JsDecode('a\\x0ab\\x26quot;'),", 'a\nb&quot;'],
    ['htmlDecode( "甲" );', '甲'],
    ["window.a_value_which_never_exists || 'x'\n", 'x'],
    ["'it\\'s \\u4e2d\\u{6587}\\\\'.html(false);", "it's 中文\\"],
    ['""', ''],
  ])('is read from %j', (source, value) => {
    expect(valueIn(source)).toBe(value);
  });

  it.each([
    'start + end >> 1;',
    '"1" + two;',
    'function () {}',
    '{ a: 1 }',
    "'never ends",
    "'two\nlines'",
    "JsDecode('a'",
    "atob('YQ==')",
    '"a" || other("b")',
    '',
  ])('is not read from %j', (source) => {
    expect(valueIn(source)).toBeNull();
  });

  it('counts any other name as empty', () => {
    expect(['null;', 'opt.biz || window.biz;'].map(valueIn)).toEqual(['', '']);
  });

  it('is what the language makes of it, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const source = `${JSON.stringify(text)};`;
        expect(readLiteral(source, 0)).toEqual({ value: text, end: source.length - 1 });
      }),
    );
  });

  it('ends nowhere but at its own quote, whatever scripts hold', () => {
    const unit = fc.constantFrom("'", '"', '\\', '|', '(', ')', ' ', '\n', 'x', '4', 'JsDecode(', '+');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (source) => {
        const literal = readLiteral(source, 0);
        expect(literal === null || literal.end <= source.length).toBe(true);
      }),
    );
  });
});
