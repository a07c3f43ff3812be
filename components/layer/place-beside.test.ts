import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, boxOf } from '@/components/layer/box';
import { placeBeside } from '@/components/layer/place-beside';
import { anySize, anyWindow, linesAnywhere, overlap } from '@/tests/boxes';

const WINDOW: Box = { x: 0, y: 0, width: 800, height: 600 };
const CARD = { width: 376, height: 400 };

describe('the box of a word', () => {
  it('holds every line as far as the window shows it, and nothing outside of the window', () => {
    fc.assert(
      fc.property(linesAnywhere, (words) => {
        const box = boxOf(words, WINDOW);
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(WINDOW.width);
        expect(box.y + box.height).toBeLessThanOrEqual(WINDOW.height);
        for (const { x, y, width, height } of words) {
          const left = Math.max(x, 0);
          const top = Math.max(y, 0);
          const right = Math.min(x + width, WINDOW.width);
          const bottom = Math.min(y + height, WINDOW.height);
          if (left >= right || top >= bottom) continue;
          expect(box.x <= left && box.y <= top).toBe(true);
          expect(box.x + box.width >= right && box.y + box.height >= bottom).toBe(true);
        }
      }),
    );
  });

  it('is a point on the edge for a word that was scrolled away', () => {
    const away = { x: 100, y: -300, width: 50, height: 20 };
    expect(boxOf([away], WINDOW)).toEqual({ x: 100, y: 0, width: 50, height: 0 });
  });

  it('does not exist for a word that is nowhere', () => {
    expect(() => boxOf([], WINDOW)).toThrow('no box without a line');
  });
});

describe('the place of a card', () => {
  it('covers no line of its word and lies within the window, wherever the word is', () => {
    fc.assert(
      fc.property(linesAnywhere, anySize, anyWindow, fc.nat(8), (words, size, part, inset) => {
        const { x, y, maxHeight } = placeBeside(boxOf(words, part), size, part, inset);
        const placed = { x, y, width: size.width, height: Math.min(size.height, maxHeight) };
        expect(words.filter((word) => overlap(word, placed))).toEqual([]);
        expect(x).toBeGreaterThanOrEqual(part.x);
        expect(y).toBeGreaterThanOrEqual(part.y);
        expect(x + placed.width).toBeLessThanOrEqual(part.x + part.width);
        expect(y + placed.height).toBeLessThanOrEqual(part.y + part.height);
      }),
    );
  });

  const word = (x: number, y: number): Box => ({ x, y, width: 60, height: 20 });

  it('is below the word, its visible edge under the word’s', () => {
    expect(placeBeside(word(100, 50), CARD, WINDOW, 8)).toEqual({ x: 92, y: 70, maxHeight: 530 });
  });

  it('is above the word where there is room only there', () => {
    expect(placeBeside(word(100, 500), CARD, WINDOW, 8)).toMatchObject({ x: 92, y: 100 });
  });

  it('is below and lower where it fits on neither side but is worth reading there', () => {
    expect(placeBeside(word(100, 250), CARD, WINDOW, 8)).toEqual({ x: 92, y: 270, maxHeight: 330 });
  });

  it('is beside a word that leaves too little above and below', () => {
    const tall = { x: 100, y: 150, width: 60, height: 300 };
    expect(placeBeside(tall, CARD, WINDOW, 8)).toMatchObject({ x: 160, maxHeight: 600 });
    expect(placeBeside({ ...tall, x: 600 }, CARD, WINDOW, 8)).toMatchObject({ x: 224, maxHeight: 600 });
  });

  it('comes back into the window at its right edge', () => {
    expect(placeBeside(word(700, 50), CARD, WINDOW, 8).x).toBe(WINDOW.width - CARD.width);
  });
});
