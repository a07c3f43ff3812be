import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { COMPILED_VERSION, fromBytes, toBytes } from '@/bench/compiled-bytes';
import type { Dictionary, Entity, EntityKind } from '@/lib/core/dictionary/entity';
import { compileRecogniser, compileSurfaces } from '@/lib/core/recognise/compile';
import { type FoundName, findNames, findNamesIn } from '@/lib/core/recognise/find-names';
import { BLOCK } from '@/lib/core/recognise/possible-starts';
import { ownersAt, type SurfaceTable } from '@/lib/core/recognise/surface-table';
import { PairIndex } from '@/lib/core/text/pair-index';
import { mentionsByName } from '@/tests/mentions-by-name';
import { ALPHABET, recogniseNaively, spelling } from '@/tests/recognise-naive';

/** `SOAK=1` runs the full counts; `npm test` a sample. fast-check prints the seed of what fails. */
const soak = process.env['SOAK'] !== undefined;
const numRuns = soak ? 60_000 : 800;
vi.setConfig({ testTimeout: soak ? 600_000 : 30_000 });

function entityOf(id: string, surfaces: readonly string[], kind: EntityKind): Entity {
  const [name = ''] = surfaces;
  return { id, kind, name, surfaces, description: null, parent: null, date: null, appearances: [] };
}

const character = fc.constantFrom(...ALPHABET);
const stringOf = (minLength: number, maxLength: number) =>
  fc.array(character, { minLength, maxLength }).map((characters) => characters.join(''));

/** Digits alone may be a number, capitals alone somebody else's: rules that the naive matcher lacks. */
const surface = stringOf(1, 6).filter((string) => !/^[\d ]*$/.test(spelling(string)) && !/^A+$/.test(string));
const dictionary: fc.Arbitrary<Dictionary> = fc
  .array(fc.array(surface, { minLength: 1, maxLength: 3 }), { maxLength: 8 })
  .map((entities) => ({
    entities: entities.map((surfaces, i) => entityOf(`product-${i}`, surfaces, 'product')),
    sources: [],
  }));
/** Texts in which the names really stand, between other characters. */
const work = dictionary.chain((made) => {
  const surfaces = made.entities.flatMap((entity) => entity.surfaces);
  const piece =
    surfaces.length === 0 ? stringOf(0, 4) : fc.oneof(fc.constantFrom(...surfaces), stringOf(0, 4));
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
  return fc.record({ dictionary: fc.constant(made), text });
});

describe('the recogniser and a naive matcher', () => {
  it('find the same mentions, whatever the dictionary and the text', () => {
    fc.assert(
      fc.property(work, ({ dictionary, text }) => {
        const found = mentionsByName(text, compileRecogniser(dictionary));
        const expected = recogniseNaively(text, dictionary);
        expect(
          found.map(({ start, end, entity, via, certainty }) => ({ start, end, entity, via, certainty })),
        ).toEqual(expected);
      }),
      { numRuns },
    );
  });
});

describe('names that are looked up in an index of the text', () => {
  it('are those that a scan of the text finds', () => {
    fc.assert(
      fc.property(work, ({ dictionary, text }) => {
        const [few, all] = [compileSurfaces(dictionary.entities), compileRecogniser(dictionary)];
        const owned = (names: readonly FoundName[], table: SurfaceTable) =>
          names.map(({ surface, ...place }) => ({ ...place, owners: ownersAt(table, surface) }));
        const found = owned(findNamesIn(new PairIndex(text), few), few);
        expect(found).toEqual(owned(findNames(text, all), all));
      }),
      { numRuns },
    );
  });
});

describe('names found before', () => {
  it('change nothing about those that the next text has', () => {
    fc.assert(
      fc.property(work, work, ({ dictionary, text }, other) => {
        const used = compileRecogniser(dictionary);
        const both = `${other.text}\n${text}`;
        for (const one of [other.text, both, text]) mentionsByName(one, used);
        expect(mentionsByName(text, used)).toEqual(mentionsByName(text, compileRecogniser(dictionary)));
      }),
      { numRuns: Math.min(numRuns, 2_000) },
    );
  });
});

describe('mentions', () => {
  it('cut their surface out of the text, in order and without overlap', () => {
    fc.assert(
      fc.property(work, ({ dictionary, text }) => {
        let end = 0;
        for (const mention of mentionsByName(text, compileRecogniser(dictionary))) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.surface).toBe(text.slice(mention.start, mention.end));
          expect(mention.surface).not.toContain('\n');
          end = mention.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns },
    );
  });

  it('are the same from a recogniser that was cloned, as a database or another context would', () => {
    fc.assert(
      fc.property(work, ({ dictionary, text }) => {
        const recogniser = compileRecogniser(dictionary);
        const unused = structuredClone(recogniser);
        const mentions = mentionsByName(text, recogniser);
        expect(mentionsByName(text, unused)).toEqual(mentions);
        expect(mentionsByName(text, structuredClone(recogniser))).toEqual(mentions);
      }),
      { numRuns: Math.min(numRuns, 500) },
    );
  });

  it('are the same from a recogniser that was written as bytes and read back, wherever those lie', () => {
    fc.assert(
      fc.property(work, fc.integer({ min: 0, max: 7 }), ({ dictionary, text }, offset) => {
        const recogniser = compileRecogniser(dictionary);
        const written = toBytes(recogniser);
        const moved = new Uint8Array(written.length + offset);
        moved.set(written, offset);
        const read = fromBytes(moved.subarray(offset), dictionary.entities);
        if (read === null) throw new Error('What was written is not read');
        expect(Buffer.compare(toBytes(read), written)).toBe(0);
        expect(mentionsByName(text, read)).toEqual(mentionsByName(text, recogniser));
      }),
      { numRuns: Math.min(numRuns, 300) },
    );
  });

  it('of bytes that were cut, or are of another version or dictionary, there are none: they are not read', () => {
    fc.assert(
      fc.property(dictionary, fc.double({ min: 0, max: 1, noNaN: true }), (made, part) => {
        const { entities } = made;
        const written = toBytes(compileRecogniser(made));
        expect(fromBytes(written.slice(0, Math.floor(part * (written.length - 1))), entities)).toBeNull();
        expect(fromBytes(written, [...entities, entityOf('product-more', ['李亮'], 'product')])).toBeNull();
        new Uint32Array(written.buffer)[1] = COMPILED_VERSION + 1;
        expect(fromBytes(written, entities)).toBeNull();
      }),
      { numRuns: Math.min(numRuns, 200) },
    );
  });

  it('do not depend on where a block of the scan ends', () => {
    fc.assert(
      fc.property(work, fc.integer({ min: BLOCK - 16, max: BLOCK + 16 }), ({ dictionary, text }, length) => {
        const recogniser = compileRecogniser(dictionary);
        const lead = '\n'.repeat(length);
        const moved = mentionsByName(`${lead}${text}`, recogniser);
        const expected = mentionsByName(`\n${text}`, recogniser);
        expect(moved.map(({ start, end, entity }) => [start - length + 1, end - length + 1, entity])).toEqual(
          expected.map(({ start, end, entity }) => [start, end, entity]),
        );
      }),
      { numRuns: Math.min(numRuns, 500) },
    );
  });

  it('of Chinese persons never reach past what is asked for, whatever stands around them', () => {
    const persons: Dictionary = {
      entities: [entityOf('person-1', ['李亮'], 'person'), entityOf('person-2', ['李亮京'], 'person')],
      sources: [],
    };
    const recogniser = compileRecogniser(persons);
    fc.assert(
      fc.property(stringOf(0, 30), (text) => {
        for (const { surface, entity } of mentionsByName(text, recogniser)) {
          expect(spelling(surface)).toBe(entity === 'person-1' ? '李亮' : '李亮京');
        }
      }),
      { numRuns },
    );
  });
});
