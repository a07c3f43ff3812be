import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '@/components/layer/box';
import { isSeen, placeAtEnd } from '@/components/layer/place-at-end';
import { anySize, anyWindow, linesAnywhere, overlap } from '@/tests/boxes';

const WINDOW: Box = { x: 0, y: 0, width: 800, height: 600 };
const BAR = { width: 300, height: 60 };

/** Where the layer is, and the lines that the window shows. */
function placed(lines: readonly Box[], size: Pick<Box, 'width' | 'height'>, shown: Box) {
  const { x, y, maxHeight } = placeAtEnd(lines, size, shown, 8);
  const box: Box = { x, y, width: size.width, height: Math.min(size.height, maxHeight) };
  return { box, seen: lines.filter((line) => isSeen(line, shown)) };
}

describe('the place at the end of a selection', () => {
  it('lies within the window, wherever the selection is', () => {
    fc.assert(
      fc.property(linesAnywhere, anySize, anyWindow, (lines, size, shown) => {
        const { box } = placed(lines, size, shown);
        expect(box.x).toBeGreaterThanOrEqual(shown.x);
        expect(box.y).toBeGreaterThanOrEqual(shown.y);
        expect(box.x + box.width).toBeLessThanOrEqual(shown.x + shown.width);
        expect(box.y + box.height).toBeLessThanOrEqual(shown.y + shown.height);
      }),
    );
  });

  it('covers nothing that is selected where there is room above or below', () => {
    fc.assert(
      fc.property(linesAnywhere, anySize, anyWindow, (lines, size, shown) => {
        const { box, seen } = placed(lines, size, shown);
        const top = Math.min(...seen.map((line) => line.y));
        const end = Math.max(...seen.map((line) => line.y + line.height));
        fc.pre(size.height <= top - shown.y || size.height <= shown.y + shown.height - end);
        expect(seen.filter((line) => overlap(line, box))).toEqual([]);
      }),
    );
  });

  it('covers anything but the last line where the whole window is selected', () => {
    const all = Array.from({ length: 30 }, (_, row) => ({ x: 0, y: row * 20, width: 800, height: 20 }));
    const { box } = placed(all, BAR, WINDOW);
    expect(box).toEqual({ x: 500, y: 520, width: 300, height: 60 });
  });

  it('is below the last line, at its end', () => {
    const lines = [
      { x: 100, y: 100, width: 600, height: 20 },
      { x: 100, y: 120, width: 350, height: 20 },
    ];
    // The visible edge, 8 px inside of the box, ends with the line.
    expect(placed(lines, BAR, WINDOW).box).toMatchObject({ x: 450 + 8 - 300, y: 140 });
  });

  it('is above the first line at the foot of the window', () => {
    const lines = [
      { x: 100, y: 540, width: 600, height: 20 },
      { x: 100, y: 560, width: 350, height: 20 },
    ];
    expect(placed(lines, BAR, WINDOW).box).toMatchObject({ y: 480 });
  });

  it('goes by what is seen of a selection that is longer than the window', () => {
    const lines = Array.from({ length: 200 }, (_, row) => ({
      x: 0,
      y: row * 20 - 3_600,
      width: 800,
      height: 20,
    }));
    expect(placed(lines, BAR, WINDOW).box).toMatchObject({ y: 400 });
  });
});
