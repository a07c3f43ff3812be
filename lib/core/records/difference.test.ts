import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyDifference, differenceShape } from '@/lib/core/records/difference';
import { fits } from '@/lib/core/records/shape';

describe('a difference', () => {
  it('puts stretches of the first text and words of its own together', () => {
    expect(applyDifference('甲乙丙', [[1, 3], '丁', [0, 1]])).toBe('乙丙丁甲');
  });

  it.each([[[[0, 4]]], [[[2, 1]]], [[[]]], [[[-1, 2]]]])(
    'throws for a base that it was not made for: %j',
    (parts) => {
      expect(() => applyDifference('甲乙丙', parts)).toThrow(RangeError);
    },
  );

  it('has a shape that refuses anything else', () => {
    const shape = differenceShape(10);
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const isOne =
          Array.isArray(value) &&
          value.every((part) =>
            Array.isArray(part)
              ? part.length <= 2 &&
                part.every((at) => Number.isInteger(at) && Number(at) >= 0 && Number(at) <= 10)
              : typeof part === 'string' && part.length <= 10,
          );
        expect(fits(shape, value)).toBe(isOne);
      }),
    );
  });
});
