import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepFrom } from '@/lib/page/mark-walk';

const walks = fc
  .integer({ min: 1, max: 50 })
  .chain((count) =>
    fc.record({ count: fc.constant(count), from: fc.nat(count - 1), firstInView: fc.nat(count) }),
  );

describe('the keyboard walk', () => {
  it('goes nowhere where nothing is marked', () => {
    expect(stepFrom(0, null, 0, 1)).toBeNull();
    expect(stepFrom(0, null, 0, -1)).toBeNull();
  });

  it('begins with the first mark in view, or backwards with the one before it', () => {
    expect(stepFrom(5, null, 2, 1)).toBe(2);
    expect(stepFrom(5, null, 2, -1)).toBe(1);
  });

  it('goes round the ends', () => {
    expect(stepFrom(5, 4, 0, 1)).toBe(0);
    expect(stepFrom(5, 0, 0, -1)).toBe(4);
    expect(stepFrom(5, null, 5, 1)).toBe(0);
    expect(stepFrom(5, null, 0, -1)).toBe(4);
  });

  it('meets every mark once a round, and a step back undoes a step', () => {
    fc.assert(
      fc.property(walks, fc.constantFrom<1 | -1>(1, -1), ({ count, from, firstInView }, step) => {
        const met = new Set<number | null>();
        let at: number | null = from;
        for (let i = 0; i < count; i++) {
          const next: number | null = stepFrom(count, at, firstInView, step);
          expect(stepFrom(count, next, firstInView, step === 1 ? -1 : 1)).toBe(at);
          met.add(next);
          at = next;
        }
        expect(met).toEqual(new Set(Array.from({ length: count }, (_, i) => i)));
      }),
    );
  });
});
