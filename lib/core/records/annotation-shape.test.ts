import fc from 'fast-check';
import { expect, it } from 'vitest';
import { describe } from '@/lib/core/anchor/describe';
import { createFold } from '@/lib/core/anchor/fold';
import { TextIndex } from '@/lib/core/anchor/text-index';
import { anchor } from '@/lib/core/records/annotation-shape';

it('every anchor that is made of a text has the shape that is stored and read back', () => {
  const fold = createFold();
  const piece = fc.constantFrom(
    '账本',
    '没有人看',
    '。',
    '\n',
    'A',
    'ﷺ',
    '\ud800',
    '𠮷',
    ' ',
    '２０２６',
    'SBOM',
  );
  fc.assert(
    fc.property(
      fc.array(piece, { minLength: 1, maxLength: 60 }),
      fc.nat(),
      fc.nat(),
      (pieces, from, length) => {
        const text = pieces.join('');
        const start = from % text.length;
        const end = start + 1 + (length % (text.length - start));
        const made = describe(new TextIndex(text, fold), { start, end });
        expect(anchor(made)).toBeNull();
        expect(anchor(JSON.parse(JSON.stringify(made)))).toBeNull();
      },
    ),
  );
});
