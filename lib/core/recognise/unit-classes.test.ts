import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addBeginning,
  mayBegin,
  mayBeginLong,
  roomForBeginnings,
  shiftOf,
} from '@/lib/core/recognise/beginnings';
import { hashOfPair } from '@/lib/core/recognise/surface-buckets';
import { END } from '@/lib/core/recognise/surface-table';
import { addToClasses, collectByClass, foldClasses, noClasses, RUN } from '@/lib/core/recognise/unit-classes';
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
        const classes = noClasses();
        for (const [first, second] of pairs) addToClasses(classes, first, second);
        foldClasses(classes);
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

describe('the sets of beginnings', () => {
  const ideograph = (number: number, factor: number): number => 0x4e00 + ((number * factor) % 20_000);
  /** Of two to six units. */
  const surfaces = Array.from({ length: 2_000 }, (_, i) =>
    [7_919, 104_729, 1_299_709, 15_485_863, 32_452_843, 49_979_687]
      .slice(0, 2 + (i % 5))
      .map((factor) => ideograph(i, factor)),
  );
  const { beginnings: short, longBeginnings: long } = roomForBeginnings(surfaces.length);
  const shift = shiftOf(short);
  for (const surface of surfaces) {
    const [first = 0, second = 0] = surface;
    addBeginning(
      short,
      long,
      shift,
      hashOfPair((first << 16) | second),
      Uint16Array.of(0, ...surface, END),
      1,
    );
  }
  const AFTER = FOLD[0x0a] ?? 0;
  type Units = readonly number[];
  const inShort = ([first = 0, second = 0, third = AFTER]: Units): boolean =>
    mayBegin(short, (first << 16) | second, third, shift) === 1;
  const inLong = ([first = 0, second = 0, third = AFTER, fourth = AFTER, fifth = AFTER]: Units): boolean =>
    mayBeginLong(long, (first << 16) | second, third, fourth, fifth, shift) === 1;

  it('have every surface of the dictionary, whatever follows it', () => {
    for (const [i, surface] of surfaces.entries()) {
      const goesOn = [...surface, ideograph(i, 67_867_967), ideograph(i, 86_028_121), ideograph(i, 3)];
      expect([inShort(surface), inLong(surface), inShort(goesOn), inLong(goesOn)]).toEqual(
        Array(4).fill(true),
      );
    }
  });

  it('have hardly any other units', () => {
    const others = surfaces.map((surface) => surface.toReversed());
    expect(others.filter(inShort).length).toBeLessThan(surfaces.length / 4);
    expect(others.filter(inLong).length).toBeLessThan(surfaces.length / 2);
  });

  it('do not have the same ones by chance', () => {
    const both = surfaces.map((surface) => surface.toReversed()).filter((one) => inShort(one) && inLong(one));
    expect(both.length).toBeLessThan(surfaces.length / 8);
  });
});
