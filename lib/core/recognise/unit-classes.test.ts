import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeBeginnings, mayBegin, shiftOf } from '@/lib/core/recognise/beginnings';
import { collectByClass, makeUnitClasses, RUN } from '@/lib/core/recognise/unit-classes';
import { FOLD } from '@/lib/core/text/fold';

const unit = fc.constantFrom(...'李亮京网络安全ab1·'.split('')).map((character) => character.charCodeAt(0));

describe('the first look of a scan', () => {
  it('leaves out no place where a pair stands, wherever the look begins and ends', () => {
    const work = fc.record({
      pairs: fc.array(fc.tuple(unit, unit), { minLength: 1, maxLength: 6 }),
      text: fc.array(unit, { minLength: 2, maxLength: 60 }).map((units) => String.fromCharCode(...units)),
      from: fc.nat({ max: 10 }),
    });
    fc.assert(
      fc.property(work, ({ pairs, text, from }) => {
        const classes = makeUnitClasses(Uint32Array.from(pairs, ([a, b]) => ((a << 16) | b) >>> 0));
        const to = text.length - 1;
        const [runs, hits] = [new Int32Array(text.length + RUN), new Int32Array(text.length + RUN)];
        const count = from < to ? collectByClass(text, from, to, classes, runs, hits) : 0;
        const found = new Set<number>();
        for (let i = 0; i < count; i++) {
          for (let byte = 0; byte < RUN; byte++) {
            if ((((hits[i] ?? 0) >>> (24 - 8 * byte)) & 0xff) !== 0) found.add((runs[i] ?? 0) + byte);
          }
        }
        for (let at = from; at < to; at++) {
          const stands = pairs.some(([a, b]) => text.charCodeAt(at) === a && text.charCodeAt(at + 1) === b);
          if (stands) expect(found).toContain(at);
        }
        for (const at of found) expect(at >= from && at < to).toBe(true);
      }),
    );
  });
});

describe('the set of beginnings', () => {
  it('has every surface of the dictionary, and of other units hardly any', () => {
    const surfaces = Array.from({ length: 2_000 }, (_, i) => [
      0x4e00 + ((i * 7_919) % 20_000),
      0x4e00 + ((i * 104_729) % 20_000),
      ...(i % 3 === 0 ? [] : [0x4e00 + ((i * 1_299_709) % 20_000)]),
    ]);
    const starts = new Uint32Array(surfaces.length + 1);
    surfaces.forEach((units, i) => {
      starts[i + 1] = (starts[i] ?? 0) + units.length;
    });
    const beginnings = makeBeginnings(starts, Uint16Array.from(surfaces.flat()));
    const shift = shiftOf(beginnings);
    const has = (first: number, second: number, third: number): boolean =>
      mayBegin(beginnings, (first << 16) | second, third, shift) === 1;
    for (const [first = 0, second = 0, third = FOLD[0x0a] ?? 0] of surfaces) {
      expect(has(first, second, third)).toBe(true);
    }
    const others = surfaces.filter(([first = 0, second = 0, third = 0]) => has(second, third, first + 1));
    expect(others.length).toBeLessThan(surfaces.length / 4);
  });
});
