import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CHANCE_BYTES, isSortableId, sortableId } from '@/lib/core/records/sortable-id';

const time = fc.integer({ min: 0, max: 2 ** 48 - 1 });
const chance = fc.uint8Array({ minLength: CHANCE_BYTES, maxLength: CHANCE_BYTES });

it('sorts by the time it was made at, whatever the chance', () => {
  fc.assert(
    fc.property(time, time, chance, chance, (one, two, first, second) => {
      fc.pre(one !== two);
      expect(sortableId(one, first) < sortableId(two, second)).toBe(one < two);
    }),
  );
});

it('differs where the chance differs', () => {
  fc.assert(
    fc.property(time, chance, chance, (at, one, two) => {
      expect(sortableId(at, one) === sortableId(at, two)).toBe(
        one.every((byte, index) => byte === two[index]),
      );
    }),
  );
});

it('is written as the ULID of the specification', () => {
  // The time of the example in https://github.com/ulid/spec, then 80 bits set.
  expect(sortableId(1_469_918_176_385, new Uint8Array(CHANCE_BYTES).fill(255))).toBe(
    '01ARYZ6S41ZZZZZZZZZZZZZZZZ',
  );
});

it('is recognised, and nothing else is', () => {
  expect(isSortableId(sortableId(2 ** 48 - 1, new Uint8Array(CHANCE_BYTES)))).toBe(true);
  for (const id of [
    '',
    '01ARYZ6S41',
    '8ZZZZZZZZZZZZZZZZZZZZZZZZZ',
    '01ARYZ6S41ZZZZZZZZZZZZZZZI',
    `${'0'.repeat(26)} `,
  ])
    expect(isSortableId(id)).toBe(false);
});

it('has no form for a time or a chance that does not fit', () => {
  expect(() => sortableId(-1, new Uint8Array(CHANCE_BYTES))).toThrow(RangeError);
  expect(() => sortableId(0, new Uint8Array(3))).toThrow(RangeError);
});
