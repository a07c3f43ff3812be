import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalUnits } from '@/lib/core/text/canonical';
import { FOLD } from '@/lib/core/text/fold';
import { SEGMENT } from '@/lib/core/text/pair-chains';
import { pairOfUnits, pairOfWord } from '@/lib/core/text/pair-hash';
import { PairIndex } from '@/lib/core/text/pair-index';
import { PairSieve } from '@/lib/core/text/pair-sieve';

/** Characters that provoke: wide and narrow ones, widths, blanks that matter and that do not, unseen ones, line ends. */
const CHARACTERS = [
  '网',
  '络',
  '網',
  '安',
  'a',
  'Ａ',
  '1',
  '，',
  '.',
  ' ',
  '\u3000',
  '\u200b',
  '\n',
  '\ud83d',
];
const character = fc.constantFrom(...CHARACTERS);
const text = fc.array(character, { maxLength: 80 }).map((characters) => characters.join(''));
const word = fc
  .array(fc.constantFrom('网', '络', '安', 'a', '1', ','), { minLength: 2, maxLength: 3 })
  .map((characters) => characters.join(''));
const pair = fc.tuple(character, character).map(([first, second]) => first + second);

const folded = (string: string): string =>
  String.fromCharCode(...Array.from(string, (_, i) => FOLD[string.charCodeAt(i)] ?? 0));

describe('an index of a text', () => {
  it('names every place of what is sought, by kind and in order, and no place twice', () => {
    const kinds = fc.array(fc.record({ pairs: fc.array(pair), units: fc.array(character) }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(text, kinds, (of, sought) => {
        const index = new PairIndex(of, new PairSieve(sought));
        const seen = folded(of);
        sought.forEach(({ pairs, units }, kind) => {
          const places = index.placesOf(kind);
          expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
          for (let at = 0; at < of.length; at++) {
            const stands =
              units.some((unit) => folded(unit) === seen[at]) ||
              pairs.some((one) => seen.startsWith(folded(one), at - 1) && at > 0);
            if (stands) expect(places).toContain(at);
          }
        });
      }),
    );
  });

  it('names of what is not sought hardly anything', () => {
    const random = fc.array(fc.integer({ min: 0x4e00, max: 0x9fff }), { minLength: 2000, maxLength: 2000 });
    fc.assert(
      fc.property(random, (units) => {
        const pairs = CHARACTERS.flatMap((first) => CHARACTERS.map((second) => first + second));
        const index = new PairIndex(String.fromCharCode(...units), new PairSieve([{ pairs }]));
        expect(index.placesOf(0).length).toBeLessThan(40);
      }),
      { numRuns: 20 },
    );
  });

  it('finds a word to the letter where a search from place to place does', () => {
    const sought = fc.constantFrom('网络', '安', 'Ａ1', '\n');
    fc.assert(
      fc.property(text, sought, (of, one) => {
        const kind = one.length === 1 ? { units: [one] } : { pairs: [one] };
        const expected = Array.from(of.matchAll(new RegExp(one, 'g')), ({ index }) => index);
        expect(new PairIndex(of, new PairSieve([kind])).placesOfWord(0, one)).toEqual(expected);
      }),
    );
  });

  it('finds where words stand, to the letter, once each', () => {
    const several = fc.uniqueArray(fc.array(character, { minLength: 2, maxLength: 3 }), {
      selector: (characters) => characters.join(''),
    });
    fc.assert(
      fc.property(text, several, (of, characters) => {
        const words = characters.map((one) => one.join(''));
        const expected = Array.from(of, (_, at) => at).filter((at) =>
          words.some((one) => of.startsWith(one, at)),
        );
        expect([...new PairIndex(of).placesOfWords(words)]).toEqual(expected);
      }),
    );
  });

  it('finds the same in a text of several segments, over whose edges words stand', () => {
    const word = '网络';
    const near = fc.integer({ min: -3, max: 3 });
    fc.assert(
      fc.property(fc.array(near, { minLength: 3, maxLength: 3 }), (offsets) => {
        const expected = offsets.map((offset, i) => (i + 1) * SEGMENT + offset).toSorted((a, b) => a - b);
        const units = new Uint16Array(4 * SEGMENT).fill('安'.charCodeAt(0));
        for (const at of expected) for (let i = 0; i < word.length; i++) units[at + i] = word.charCodeAt(i);
        const index = new PairIndex(new TextDecoder('utf-16le').decode(units));
        expect([...index.placesOfWords([word])]).toEqual(expected);
        expect([...index.startsOf(Uint32Array.of(pairOfWord(word)))]).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });

  it('finds where a word begins, however widths, blanks and unseen characters are set in it', () => {
    fc.assert(
      fc.property(text, fc.array(word, { maxLength: 6 }), (of, words) => {
        const pairs = new Set(words.map(pairOfWord));
        const begins = (at: number): boolean => {
          // Inside of a Latin word or a number.
          if (/[a1Ａ]{2}/.test(of.slice(Math.max(0, at - 1), at + 1))) return false;
          // As much of the line as the first two units may take; a blank before the first is not a part of a name.
          const [first = 0] = canonicalUnits(of.charAt(at));
          const line = of.slice(at).split('\n')[0] ?? '';
          for (let end = 2; first !== 0 && end <= line.length; end++) {
            const units = canonicalUnits(line.slice(0, end));
            if (units.length < 2) continue;
            return units[0] === first && pairs.has(pairOfUnits(first, units[1] ?? 0));
          }
          return false;
        };
        const expected = Array.from(of, (_, at) => at).filter(begins);
        expect([...new PairIndex(of).startsOf(Uint32Array.from(pairs))]).toEqual(expected);
      }),
    );
  });
});
