import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexAt } from '@/lib/page/hit-test';
import { spansInOrder } from '@/tests/spans-in-order';

describe('the span at an offset', () => {
  it('is the one that a look at each of them finds', () => {
    fc.assert(
      fc.property(spansInOrder, fc.integer({ min: -2, max: 400 }), (spans, offset) => {
        const naive = spans.findIndex(({ start, end }) => start <= offset && offset < end);
        expect(indexAt(spans, offset)).toBe(naive === -1 ? null : naive);
      }),
    );
  });
});
