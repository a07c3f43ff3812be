import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Beside, placeHints } from '@/components/margin-hints/place-hints';

const beside = (change: Partial<Beside> = {}): Beside => ({
  key: 'a',
  names: '顾清和',
  isSure: true,
  column: 300,
  top: 100,
  bottom: 160,
  ...change,
});

const besides = fc
  .array(
    fc.record({
      key: fc.string(),
      names: fc.string(),
      isSure: fc.boolean(),
      column: fc.integer({ min: 0, max: 600 }),
      top: fc.integer({ min: 0, max: 2_000 }),
      bottom: fc.integer({ min: 0, max: 2_400 }),
    }),
  )
  .map((all) => all.toSorted((a, b) => a.top - b.top));

describe('hints beside the lines', () => {
  it('never touch the words, nor what stands at the other side', () => {
    fc.assert(
      fc.property(besides, fc.integer({ min: 0, max: 600 }), (all, free) => {
        for (const { x, nameWidth } of placeHints(all, free)) {
          const column = Math.min(...all.map((one) => one.column).filter((edge) => edge > x));
          expect(x).toBeLessThan(column);
          expect(x - nameWidth).toBeGreaterThanOrEqual(free);
        }
      }),
    );
  });

  it('have no two names in one place', () => {
    fc.assert(
      fc.property(besides, (all) => {
        const named = placeHints(all, 0).filter(({ nameWidth }) => nameWidth > 0);
        for (const [index, { top }] of named.entries())
          for (const above of named.slice(0, index)) expect(top).toBeGreaterThanOrEqual(above.top + 20);
      }),
    );
  });

  it('are left out where there is no room, and lose the name first', () => {
    expect(placeHints([beside()], 290)).toEqual([]);
    expect(placeHints([beside()], 270)).toMatchObject([{ nameWidth: 0 }]);
    expect(placeHints([beside()], 0)).toMatchObject([{ x: 288, nameWidth: 132 }]);
  });
});
