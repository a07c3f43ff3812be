import fc from 'fast-check';
import { expect, it } from 'vitest';
import { surplus } from '@/lib/core/records/change';
import { sameContent } from '@/lib/core/records/same-content';

it('the log keeps as many of the latest entries as its bounds allow, and the last one always', () => {
  const bounds = { entries: 5, size: 100 };
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 150 }), { maxLength: 12 }), (sizes) => {
      const kept = sizes.slice(surplus(sizes, bounds));
      const total = kept.reduce((sum, size) => sum + size, 0);
      expect(kept.length).toBeLessThanOrEqual(bounds.entries);
      if (sizes.length > 0) expect(kept.length).toBeGreaterThan(0);
      if (kept.length > 1) expect(total).toBeLessThanOrEqual(bounds.size);
      const next = sizes.at(-kept.length - 1);
      if (next !== undefined && kept.length < bounds.entries)
        expect(total + next).toBeGreaterThan(bounds.size);
    }),
  );
});

it('two records say the same whatever the order of their fields and their `updated`', () => {
  expect(sameContent({ a: [1, { b: null }], updated: 1 }, { updated: 2, a: [1, { b: null }] })).toBe(true);
  expect(sameContent({ a: { updated: 1 } }, { a: { updated: 2 } })).toBe(false);
  expect(sameContent({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
  expect(sameContent({ a: undefined }, { b: undefined })).toBe(false);
  expect(sameContent(null, {})).toBe(false);
  expect(sameContent([], {})).toBe(false);
});
