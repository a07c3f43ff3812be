import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxOf } from '@/components/hover-card/place-card';

const windowSize = { width: 800, height: 600 };
const line = fc.record({
  x: fc.integer({ min: -900, max: 900 }),
  y: fc.integer({ min: -700, max: 700 }),
  width: fc.integer({ min: 1, max: 800 }),
  height: fc.integer({ min: 1, max: 60 }),
});

describe('the box of a word', () => {
  it('holds every point of every line that the window shows, and nothing outside of the window', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
        const box = boxOf(lines, windowSize);
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(windowSize.width);
        expect(box.y + box.height).toBeLessThanOrEqual(windowSize.height);
        for (const { x, y, width, height } of lines) {
          const corners = [x, x + width].flatMap((cx) => [y, y + height].map((cy) => [cx, cy] as const));
          const shown = corners.filter(
            ([cx, cy]) => cx >= 0 && cy >= 0 && cx <= windowSize.width && cy <= windowSize.height,
          );
          for (const [cx, cy] of shown) {
            expect(cx >= box.x && cx <= box.x + box.width && cy >= box.y && cy <= box.y + box.height).toBe(
              true,
            );
          }
        }
      }),
    );
  });

  it('is a point on the edge for a word that was scrolled away', () => {
    expect(boxOf([{ x: 100, y: -300, width: 50, height: 20 }], windowSize)).toEqual({
      x: 100,
      y: 0,
      width: 50,
      height: 0,
    });
  });

  it('does not exist for a word that is nowhere', () => {
    expect(() => boxOf([], windowSize)).toThrow('at least one line');
  });
});
