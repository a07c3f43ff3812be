import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OFFICE_OF, SPEAKING } from '@/lib/core/candidates/lexicon/taking-part';
import { ExpressionAt } from '@/lib/core/recognise/lexicon/expression-at';

describe('an expression at a place', () => {
  it('says how much of the text matches there, and nothing where it begins later', () => {
    const held = new ExpressionAt('曾任', /曾?任/);
    expect(held.lengthAt('他曾任院长', 1)).toBe(2);
    expect(held.lengthAt('他曾任院长', 0)).toBe(0);
    expect(held.isAt('他曾任院长', 2)).toBe(true);
  });

  it.for([
    ['who speaks', SPEAKING],
    ['what office is held', OFFICE_OF],
  ] as const)('is asked wherever it can match: %s', ([, one]) => {
    const words = one.expression.source.match(/\p{Script=Han}+|CEO/gu) ?? [];
    const text = fc.array(fc.constantFrom(...words, '云岭', '，'), { maxLength: 8 });
    fc.assert(
      fc.property(text, (parts) => {
        const of = parts.join('');
        for (let at = 0; at < of.length; at++) {
          one.expression.lastIndex = at;
          const bare = one.expression.test(of) ? one.expression.lastIndex - at : 0;
          expect(one.lengthAt(of, at)).toBe(bare);
        }
      }),
    );
  });
});
