import fc from 'fast-check';
import type { Box } from '@/components/layer/box';

/*
 * Places in a window, for tests.
 */

const line = fc.record({
  x: fc.integer({ min: -900, max: 900 }),
  y: fc.integer({ min: -700, max: 700 }),
  width: fc.integer({ min: 1, max: 800 }),
  height: fc.integer({ min: 1, max: 60 }),
});

/** Lines of a word or of a selection, in the window or not. */
export const linesAnywhere = fc.array(line, { minLength: 1, maxLength: 4 });

/** The part of the page that the window shows. */
export const anyWindow = fc.record({
  x: fc.integer({ min: 0, max: 50 }),
  y: fc.integer({ min: 0, max: 50 }),
  width: fc.integer({ min: 320, max: 1920 }),
  height: fc.integer({ min: 200, max: 1080 }),
});

/** The size of a layer, no wider than the narrowest window. */
export const anySize = fc.record({
  width: fc.integer({ min: 50, max: 320 }),
  height: fc.integer({ min: 50, max: 600 }),
});

/** Whether two boxes share more than an edge. */
export function overlap(a: Box, b: Box): boolean {
  return (
    Math.min(a.x + a.width, b.x + b.width) > Math.max(a.x, b.x) &&
    Math.min(a.y + a.height, b.y + b.height) > Math.max(a.y, b.y)
  );
}
