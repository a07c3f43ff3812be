import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pairsIn } from '@/lib/core/text/pairs-in';

it('pairs are found where an expression finds them, however many are sought in one scan', () => {
  const character = fc.constantFrom('a', 'b', 'c', '周', '总', '\n');
  const characters = fc.array(character, { minLength: 1, maxLength: 3 });
  const sought = fc.array(fc.record({ firsts: characters, seconds: characters }), { maxLength: 8 });
  fc.assert(
    fc.property(fc.array(character), sought, (text, pairs) => {
      const joined = text.join('');
      expect(pairsIn(joined, pairs)).toEqual(
        pairs.map(({ firsts, seconds }) => {
          const expression = new RegExp(`[${firsts.join('')}](?=[${seconds.join('')}])`, 'g');
          return [...joined.matchAll(expression)].map(({ index }) => index);
        }),
      );
    }),
  );
});
