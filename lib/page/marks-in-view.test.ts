import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '@/lib/core/text/span';
import { firstNotAbove, type Place, stretchInside } from '@/lib/page/marks-in-view';
import { spansInOrder } from '@/tests/spans-in-order';

/** A window on a text that runs straight down, one character a line. */
const windowFrom =
  (top: number, bottom: number) =>
  ({ start, end }: Span): Place =>
    end <= top ? 'above' : start >= bottom ? 'below' : 'inside';

const windows = fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 60 }));

describe('what is in the window', () => {
  it('begins with the first span that is not above', () => {
    fc.assert(
      fc.property(spansInOrder, windows, (spans, [top, height]) => {
        const place = windowFrom(top, top + height);
        const naive = spans.findIndex((span) => place(span) !== 'above');
        expect(firstNotAbove(spans, place)).toBe(naive === -1 ? spans.length : naive);
      }),
    );
  });

  it('lies in a stretch that holds every span inside and none outside', () => {
    fc.assert(
      fc.property(spansInOrder, windows, (spans, [top, height]) => {
        const place = windowFrom(top, top + height);
        const stretch = stretchInside(spans, place);
        const inStretch = spans.filter(({ start }) => start >= stretch.start && start < stretch.end);
        expect(inStretch).toEqual(spans.filter((span) => place(span) === 'inside'));
      }),
    );
  });

  it('asks about few of many spans', () => {
    const spans = Array.from({ length: 5000 }, (_, i): Span => ({ start: i * 2, end: i * 2 + 1 }));
    let asked = 0;
    stretchInside(spans, (span) => {
      asked++;
      return windowFrom(3000, 3100)(span);
    });
    expect(asked).toBeLessThanOrEqual(2 * Math.ceil(Math.log2(5001)));
  });
});
