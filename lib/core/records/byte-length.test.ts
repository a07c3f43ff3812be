import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byteLength } from '@/lib/core/records/byte-length';

it('counts what an encoder writes, lone surrogates included', () => {
  const unit = fc.oneof(
    fc.constantFrom('a', 'é', '注', '😀', '\ud83d', '\ude00'),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(fc.array(unit), (units) => {
      const text = units.join('');
      expect(byteLength(text)).toBe(new TextEncoder().encode(text).length);
    }),
  );
});
