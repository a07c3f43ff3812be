import type { Candidate } from '@/lib/core/candidates/candidate';
import type { Gold } from '@/scripts/gold/gold-schema';

/** What was found of what is there. `missed` and `wrong` name them, for a reader. */
export interface Tally {
  readonly found: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

/** How the candidates of one document stand beside its gold. */
export interface Comparison {
  readonly persons: Tally;
  readonly organisations: Tally;
  /** Of the persons found: whose titles are all there, spelled as printed, and no others. */
  readonly titlesExact: number;
  /** The others: `name: want …, got …`. */
  readonly titlesOff: readonly string[];
}

type Named = Pick<Gold['organisations'][number], 'name' | 'entity' | 'introduced' | 'mentions'>;

/** The same, if they have the name or a place in common. */
function isSame(candidate: Candidate, named: Named): boolean {
  if (candidate.name === named.name) return true;
  const places = new Set(named.mentions.map(([start, end]) => `${start}-${end}`));
  return candidate.mentions.some(({ start, end }) => places.has(`${start}-${end}`));
}

/**
 * What should be proposed is what the document introduces and the dictionary lacks. A candidate that the gold
 * knows, but as merely mentioned, is neither found nor wrong; one that the dictionary has is wrong.
 */
function tally(
  candidates: readonly Candidate[],
  gold: readonly Named[],
  isWrong: (one: Candidate) => boolean,
): Tally {
  const wanted = gold.filter(({ entity, introduced }) => entity === null && introduced);
  const missed = wanted.filter((named) => !candidates.some((candidate) => isSame(candidate, named)));
  const wrong = candidates.filter((candidate) => {
    const named = gold.filter((one) => isSame(candidate, one));
    return named.every(({ entity }) => entity !== null) && isWrong(candidate);
  });
  return {
    found: wanted.length - missed.length,
    missed: missed.map(({ name }) => name),
    wrong: wrong.map(({ name }) => name),
  };
}

/** Where a name begins another thing's name, marked or not is right: docs/accuracy.md. */
function isEither(candidate: Candidate, { organisations }: Pick<Gold, 'organisations'>): boolean {
  const places = new Set(organisations.flatMap(({ either }) => either.map(String)));
  return candidate.mentions.every(({ start, end }) => places.has(`${start},${end}`));
}

/** Compares the candidates of a document with its gold. */
export function compare(
  candidates: readonly Candidate[],
  gold: Pick<Gold, 'persons' | 'organisations' | 'genre'>,
): Comparison {
  const { persons, organisations, genre } = gold;
  // Organisations that negative articles merely list are not written down.
  const isWrongBody = (candidate: Candidate) => genre !== 'negative' && !isEither(candidate, gold);
  const people = candidates.filter(({ kind }) => kind === 'person');
  const found = persons
    .filter(({ entity, introduced }) => entity === null && introduced)
    .flatMap((person) => {
      const candidate = people.find((one) => isSame(one, person));
      return candidate === undefined ? [] : [{ person, titles: candidate.titles.map(({ title }) => title) }];
    });
  const off = found.filter(({ person, titles }) => {
    return titles.length !== person.titles.length || person.titles.some((title) => !titles.includes(title));
  });
  return {
    persons: tally(people, persons, () => true),
    organisations: tally(
      candidates.filter(({ kind }) => kind === 'organisation'),
      organisations,
      isWrongBody,
    ),
    titlesExact: found.length - off.length,
    titlesOff: off.map(
      ({ person, titles }) => `${person.name}: want ${person.titles.join(' | ')}, got ${titles.join(' | ')}`,
    ),
  };
}

const sum = (tallies: readonly Tally[], of: (tally: Tally) => number): number =>
  tallies.reduce((total, one) => total + of(one), 0);

/** Found among all that should be found; 1 where nothing should. */
export function recall(tallies: readonly Tally[]): number {
  const found = sum(tallies, ({ found }) => found);
  const all = found + sum(tallies, ({ missed }) => missed.length);
  return all === 0 ? 1 : found / all;
}

/** Found among all that is right or wrong; 1 where nothing is. */
export function precision(tallies: readonly Tally[]): number {
  const found = sum(tallies, ({ found }) => found);
  const all = found + sum(tallies, ({ wrong }) => wrong.length);
  return all === 0 ? 1 : found / all;
}
