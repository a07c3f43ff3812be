import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pairsIn } from '@/lib/core/text/pairs-in';

it('pairs are found where an expression finds them', () => {
  const character = fc.constantFrom('a', 'b', 'c', '周', '总', '\n');
  const characters = fc.array(character, { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(character), characters, characters, (text, firsts, seconds) => {
      const joined = text.join('');
      const expression = new RegExp(`[${firsts.join('')}](?=[${seconds.join('')}])`, 'g');
      expect(pairsIn(joined, firsts, seconds)).toEqual(
        [...joined.matchAll(expression)].map(({ index }) => index),
      );
    }),
  );
});
