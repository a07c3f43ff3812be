import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findPair, numberPairs } from '@/lib/core/recognise/pair-table';

it('pairs are numbered as they come, each once, and found by no other number', () => {
  // Few units, so that pairs come again; large ones, so that a pair takes all 32 bits.
  const unit = fc.constantFrom(0x20, 0x61, 0x4e00, 0x9fff, 0xffff);
  const pair = fc.tuple(unit, unit).map(([first, second]) => ((first << 16) | second) >>> 0);
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 60 }), pair, (all, other) => {
      const table = numberPairs(Uint32Array.from(all));
      const once = [...new Set(all)];
      expect([...table.pairs]).toEqual(once);
      expect([...table.numbers]).toEqual(all.map((one) => once.indexOf(one)));
      for (const one of [...once, other]) expect(findPair(table, one)).toBe(once.indexOf(one));
    }),
  );
});
