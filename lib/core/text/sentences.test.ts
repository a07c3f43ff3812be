import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enclosuresOf } from '@/lib/core/text/enclosures';
import { endsWithSentence, sentencesOf } from '@/lib/core/text/sentences';

function slices(text: string): string[] {
  const block = { start: 0, end: text.length };
  return sentencesOf(text, block, enclosuresOf(text, block)).map(({ start, end }) => text.slice(start, end));
}

describe('sentences', () => {
  it.each([
    ['甲。乙！丙？！丁', ['甲。', '乙！', '丙？！', '丁']],
    ['见3.5节，a.b和https://x.cn/?a=1。乙', ['见3.5节，a.b和https://x.cn/?a=1。', '乙']],
    ['近万人……今年，甲。', ['近万人……今年，甲。']],
    ['甲（乙。丙）丁。戊', ['甲（乙。丙）丁。', '戊']],
    ['他在《甲？乙！》里说。丙', ['他在《甲？乙！》里说。', '丙']],
    ['他说：“甲。乙。”丙说。', ['他说：“甲。乙。”', '丙说。']],
    ['“甲。”他说，“乙。”', ['“甲。”', '他说，“乙。”']],
    ['提出“甲？”这一问题。', ['提出“甲？”这一问题。']],
    ['“甲。”，他说。', ['“甲。”，他说。']],
    ['甲“乙”。 丙', ['甲“乙”。', '丙']],
  ])('of %j are %j', (text, expected) => {
    expect(slices(text)).toEqual(expected);
  });

  it('hold all that is seen, in order, each ending where a sentence can, whatever the block', () => {
    const text = fc
      .array(fc.constantFrom(...'甲乙，。！？ “”「」《》（）'), { maxLength: 40 })
      .map((characters) => characters.join(''));
    fc.assert(
      fc.property(text, (given) => {
        const found = slices(given);
        expect(found.join('').replace(/\s/g, '')).toBe(given.replace(/\s/g, ''));
        for (const sentence of found.slice(0, -1)) expect(sentence).toMatch(/[。！？“”「」]$/);
      }),
    );
  });

  it('are what splitting at the marks gives where nothing is enclosed', () => {
    const text = fc.array(fc.constantFrom(...'甲乙，。！？'), { maxLength: 40 }).map((it) => it.join(''));
    fc.assert(
      fc.property(text, (given) => {
        expect(slices(given)).toEqual(given.match(/[^。！？]*[。！？]+|[^。！？]+$/g) ?? []);
      }),
    );
  });
});

describe('a stretch that ends with a sentence', () => {
  it.each([
    ['甲。', true],
    ['甲“乙。”', true],
    ['甲……', true],
    ['甲，', false],
    ['', false],
  ])('%j: %j', (text, expected) => {
    expect(endsWithSentence(text, { start: 0, end: text.length })).toBe(expected);
  });
});
