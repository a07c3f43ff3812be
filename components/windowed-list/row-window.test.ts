import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf, rowsBetween } from '@/components/windowed-list/row-window';

const heights = fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 40 });
const edges = fc.tuple(fc.integer({ min: -500, max: 4_000 }), fc.nat(2_000));

describe('the rows between two edges', () => {
  it('are those that have a part there, whatever their heights', () => {
    fc.assert(
      fc.property(heights, edges, (rows, [top, height]) => {
        const bottom = top + height;
        const { first, end } = rowsBetween(rows, top, bottom);
        const naive = rows.flatMap((row, index) => {
          const y = rows.slice(0, index).reduce((sum, above) => sum + above, 0);
          return y + row > top && y < bottom ? [index] : [];
        });
        expect(rows.map((_, index) => index).slice(first, end)).toEqual(naive);
      }),
    );
  });
});

describe('the pieces of a list', () => {
  it('show the window’s rows and the kept ones once, in order, and are as high as all rows', () => {
    fc.assert(
      fc.property(heights, edges, fc.array(fc.nat(50)), (rows, [top, height], kept) => {
        const shown = rowsBetween(rows, top, top + height);
        const pieces = piecesOf(rows, shown, kept);
        const total = pieces.reduce(
          (sum, piece) => sum + ('row' in piece ? (rows[piece.row] ?? 0) : piece.gap),
          0,
        );
        expect(total).toBe(rows.reduce((sum, row) => sum + row, 0));
        const indexes = pieces.flatMap((piece) => ('row' in piece ? piece.row : []));
        expect(indexes).toEqual(
          rows.flatMap((_, row) =>
            (row >= shown.first && row < shown.end) || kept.includes(row) ? row : [],
          ),
        );
      }),
    );
  });
});
