import fc from 'fast-check';
import type { Span } from '@/lib/core/text/span';

/** Spans that do not overlap, in order. */
export const spansInOrder = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 4 })), { maxLength: 40 })
  .map((steps) => {
    let at = 0;
    return steps.map(([gap, length]): Span => {
      const start = at + gap;
      at = start + length;
      return { start, end: at };
    });
  });
