import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf, type StoredMark } from '@/components/stored-text/stored-text-blocks';
import { COLOURS } from '@/lib/core/records/annotation';

const text = fc.string({ unit: fc.constantFrom('日', '志', 'a', '\n'), maxLength: 60 });
const marks = fc
  .array(
    fc.record({
      colour: fc.constantFrom(...COLOURS),
      hasNote: fc.boolean(),
      span: fc.tuple(fc.nat(70), fc.integer({ min: 1, max: 40 })).map(([start, length]) => ({
        start,
        end: start + length,
      })),
    }),
    { maxLength: 8 },
  )
  .map((list): StoredMark[] => list.map((mark, index) => ({ ...mark, id: `m${index}` })));

describe('a stored text in blocks', () => {
  it('is the whole text, whatever is marked in it', () => {
    fc.assert(
      fc.property(text, marks, (words, own) => {
        const blocks = blocksOf(words, own).map((pieces) => pieces.map((piece) => piece.text).join(''));
        expect(blocks.join('\n')).toBe(words);
      }),
    );
  });

  it('has every character of a block in exactly its marks', () => {
    fc.assert(
      fc.property(text, marks, (words, own) => {
        let at = 0;
        for (const block of blocksOf(words, own)) {
          for (const piece of block) {
            for (const _ of piece.text.split('')) {
              const naive = own.filter(({ span }) => span.start <= at && at < span.end);
              expect(new Set(piece.marks)).toEqual(new Set(naive));
              at += 1;
            }
          }
          at += 1;
        }
      }),
    );
  });

  it('has the mark that begins last on top', () => {
    const outer: StoredMark = { id: 'outer', colour: 'pink', hasNote: false, span: { start: 0, end: 6 } };
    const inner: StoredMark = { ...outer, id: 'inner', colour: 'blue', span: { start: 2, end: 4 } };
    const [block = []] = blocksOf('日志开口说话', [inner, outer]);
    expect(block.map(({ marks: own }) => own.at(-1)?.id)).toEqual(['outer', 'inner', 'outer']);
  });
});
