import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enclosuresOf } from '@/lib/core/text/enclosures';

const found = (text: string, goesOn = false): string[] =>
  enclosuresOf(text, { start: 0, end: text.length }, goesOn).map(
    ({ kind, inner }) => `${kind}:${text.slice(inner.start, inner.end)}`,
  );

describe('what pairs of marks enclose', () => {
  it('is told apart: quotations, titles of works, asides', () => {
    expect(found('他在《甲》（乙）里说“丙”，「丁」"戊"')).toEqual([
      'title:甲',
      'aside:乙',
      'quotation:丙',
      'quotation:丁',
      'quotation:戊',
    ]);
  });

  it('is the outermost only', () => {
    expect(found('“甲‘乙’《丙》丁”“戊”')).toEqual(['quotation:甲‘乙’《丙》丁', 'quotation:戊']);
    expect(found('“甲“乙”丙”')).toEqual(['quotation:甲“乙”丙']);
  });

  it('of a mark without its other half is nothing', () => {
    expect(found('甲“乙，丙》丁）')).toEqual([]);
    expect(found('（甲“乙）丙')).toEqual(['aside:甲“乙']);
    expect(found('it’s “甲”')).toEqual(['quotation:甲']);
  });

  it('reaches to the end of the block where a quotation is announced and never closed', () => {
    expect(found('“甲。乙。')).toEqual(['quotation:甲。乙。']);
    expect(found('他说：“甲。乙。')).toEqual(['quotation:甲。乙。']);
  });

  it('ends what the block before began, where that is known', () => {
    expect(found('甲。”他说，“乙。”', true)).toEqual(['quotation:甲。', 'quotation:乙。']);
    expect(found('甲。”他说，“乙。”')).toEqual(['quotation:乙。']);
  });

  it('is taken by turns where all marks point one way', () => {
    expect(found('“甲“和“乙“')).toEqual(['quotation:甲', 'quotation:乙']);
  });

  it('never overlaps, is in order and begins and ends with its marks, whatever the block', () => {
    const text = fc
      .array(fc.constantFrom(...'甲。：“”‘’「」《》（）"'), { maxLength: 30 })
      .map((it) => it.join(''));
    fc.assert(
      fc.property(text, fc.boolean(), (given, goesOn) => {
        let free = 0;
        for (const { start, end, inner, isOpened, isClosed } of enclosuresOf(
          given,
          { start: 0, end: given.length },
          goesOn,
        )) {
          expect(start).toBeGreaterThanOrEqual(free);
          expect(inner).toEqual({ start: isOpened ? start + 1 : start, end: isClosed ? end - 1 : end });
          expect(inner.end).toBeGreaterThanOrEqual(inner.start);
          free = end;
        }
        expect(free).toBeLessThanOrEqual(given.length);
      }),
    );
  });

  it('is every balanced group, when nothing is wrong with the marks', () => {
    const leaf = fc.constantFrom('甲', '乙。', '');
    const group: fc.Arbitrary<string> = fc.letrec<{ group: string; pair: string }>((tie) => ({
      group: fc
        .array(fc.oneof({ maxDepth: 3 }, leaf, tie('pair')), { maxLength: 3 })
        .map((it) => it.join('')),
      pair: fc
        .tuple(fc.constantFrom('「」', '《》', '（）', '‘’'), tie('group'))
        .map(([pair, inner]) => `${pair[0]}${inner}${pair[1]}`),
    })).group;
    const pairs = fc.array(group, { maxLength: 4 }).map((inner) => inner.map((it) => `“${it}”`));
    fc.assert(
      fc.property(pairs, (given) => {
        expect(found(given.join('丁'))).toEqual(given.map((it) => `quotation:${it.slice(1, -1)}`));
      }),
    );
  });
});
