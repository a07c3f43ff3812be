import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findNames } from '@/lib/core/recognise/find-names';
import { createKnowledge } from '@/lib/core/recognise/knowledge';
import { recognise } from '@/lib/core/recognise/recognise';
import { readDistinct, readVariants } from '@/lib/han-variants/read-variants';
import { buildDictionary } from '@/lib/seeds/build-dictionary';
import { readSeedDocument } from '@/scripts/seed-document';

const SEEDS = '../shared/seeds';
const isThere = existsSync(SEEDS);
const documents = isThere ? readdirSync(SEEDS).filter((file) => /^\d+_/.test(file)) : [];

const dictionary = buildDictionary('seeds');
const knowledge = createKnowledge(dictionary);
const persons = dictionary.entities.filter(({ kind }) => kind === 'person');

/** Every place where one of a person's surfaces stands in a text, the longer ones before those inside them. */
function placesOf(text: string, surfaces: readonly string[]): [start: number, end: number][] {
  const places: [number, number][] = [];
  for (const surface of surfaces.toSorted((a, b) => b.length - a.length)) {
    for (let at = text.indexOf(surface); at >= 0; at = text.indexOf(surface, at + 1)) {
      const end = at + surface.length;
      if (!places.some(([from, to]) => from <= at && end <= to)) places.push([at, end]);
    }
  }
  return places;
}

const distinct = readDistinct();
/** By simplified character one of the traditional ones that it is the form of, as OpenCC has them. */
const traditional = new Map(
  readVariants()
    .split(' ')
    .flatMap(([simplified = '', ...others]) =>
      others.filter((other) => !distinct.includes(other)).map((other) => [simplified, other] as const),
    ),
);

const inTraditional = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => traditional.get(text.charAt(at)) ?? text.charAt(at)).join(
    '',
  );

describe('the seed documents', { timeout: 60_000 }, () => {
  if (!isThere) it('are read', (context) => context.skip(`the seeds are not there: ${SEEDS} is missing`));

  it.each(documents)('%s: every person of the sheets is surely marked wherever the name stands', (file) => {
    const document = readSeedDocument(SEEDS, file);
    const { text } = document;
    const found = recognise(document, knowledge).mentions.filter(
      ({ kind, via }) => kind === 'person' && via !== 'reference',
    );
    const expected = persons.flatMap(({ id, surfaces }) =>
      placesOf(text, surfaces).map(([start, end]) => ({ start, end, entity: id, certainty: 'sure' })),
    );
    expect(expected.length).toBeGreaterThan(0);
    expect(found.map(({ start, end, entity, certainty }) => ({ start, end, entity, certainty }))).toEqual(
      expected.toSorted((a, b) => a.start - b.start),
    );
  });

  it.each(documents)(
    '%s: names are found at the same places when it is written in traditional characters',
    (file) => {
      const { text } = readSeedDocument(SEEDS, file);
      const placesIn = (words: string) =>
        findNames(words, knowledge.recogniser).map(({ start, end, surface }) => [start, end, surface]);
      expect(placesIn(inTraditional(text))).toEqual(placesIn(text));
    },
  );
});
