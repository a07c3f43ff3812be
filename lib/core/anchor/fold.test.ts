import '@/tests/random-seed';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFold } from '@/lib/core/anchor/fold';
import { unitsOf } from '@/lib/core/anchor/hash';
import { stringOf } from '@/lib/core/anchor/text-index';

/** Any UTF-16 units, halves of surrogate pairs among them. */
const anyText = fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units));

const fold = createFold('发發髮 后後 龟龜');
const folded = (text: string): string => stringOf(fold.text(unitsOf(text)).codes);

test.each([
  ['width', 'ＩＳＣ．ＡＩ　２０２４', 'ISC.AI2024'],
  ['half-width kana', 'ｶﾞｲﾄﾞ', 'ガイド'],
  ['blanks of every kind', '李\u3000明 与\u00a0王\t芳\n参会', '李明与王芳参会'],
  ['zero-width characters and soft hyphens', '安\u200b全\ufeff大\u00ad会\u2060', '安全大会'],
  ['variants of Chinese characters', '發展以後', '发展以后'],
  ['quotation marks', '“安全”『大会』', '"安全""大会"'],
  ['dashes', '安全——大会－共建', '安全--大会-共建'],
  ['full stops', '安全。', '安全.'],
  ['dots', '安全……', '安全......'],
  ['accents, composed or not', 'caf\u00e9', 'cafe\u0301'],
  ['compatibility forms', '①℃', '1°C'],
])('%s fold away', (_, one, other) => {
  expect(folded(one)).toBe(folded(other));
});

test('case, digits and ordinary characters stay', () => {
  expect(folded('ISC isc 360 安全')).toBe('ISCisc360安全');
});

test('one character may fold to several, each knowing where it came from', () => {
  const { codes, source } = fold.text(unitsOf('甲…乙'));
  expect(stringOf(codes)).toBe('甲...乙');
  expect([...source]).toEqual([0, 1, 1, 1, 2]);
});

test('surrogates, paired or alone, and noncharacters do no harm', () => {
  expect(folded('a😀b')).toBe('a😀b');
  expect(folded('a\ud800b\udc00')).toBe('a\ud800b\udc00');
  expect(folded('a\uffff\ufffe\u0000b')).toBe('ab');
});

test('every folded character comes from where the way back says', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { codes, source } = fold.text(unitsOf(text));
      const pieces = Array.from({ length: text.length }, (_, at) => folded(text.charAt(at)));
      const expected = [...pieces.keys()].flatMap((at) =>
        Array.from({ length: pieces[at]?.length ?? 0 }, () => at),
      );
      expect(pieces.join('')).toBe(stringOf(codes));
      expect([...source]).toEqual(expected);
    }),
    { numRuns: 50 },
  );
});

test('folding piece by piece is folding the whole', () => {
  fc.assert(
    fc.property(anyText, anyText, (one, other) => {
      expect(stringOf(fold.codes(one)) + stringOf(fold.codes(other))).toBe(folded(one + other));
    }),
    { numRuns: 50 },
  );
});

test('what is dropped folds to nothing', () => {
  for (const unit of [0x20, 0x0a, 0x3000, 0x200b, 0xfeff]) expect(fold.drops(unit)).toBe(true);
  for (const character of 'a安…') expect(fold.drops(character.charCodeAt(0))).toBe(false);
});
