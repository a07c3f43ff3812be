import type { StatementKind } from '@/lib/core/statements/statement';
import { overlaps, type Span } from '@/lib/core/text/span';
import type { Gold } from '@/scripts/gold/gold-schema';

type GoldStatement = Gold['statements'][number];

/** What is measured: a stretch and who is said to speak there. */
export interface Found extends Span {
  readonly speakers: readonly {
    readonly name: string;
    readonly entity: string | null;
    readonly mention: Span;
  }[];
}

/** Counts that add up over documents. */
export interface Counts {
  /** Gold statements that must be found; the uncertain ones may be. */
  readonly wanted: number;
  /** Of those, at least half of whose characters are in statements. */
  readonly found: number;
  /** Of the found, the ones whose speakers are right. */
  readonly right: number;
  /** Wanted and found by kind. */
  readonly kinds: Readonly<Record<StatementKind, readonly [wanted: number, found: number]>>;
  /** All characters in statements, and those that are not their speakers' words. */
  readonly characters: number;
  readonly foreign: number;
  /** Statements more than half of which are not their speakers' words. */
  readonly wrong: number;
}

export const NOTHING: Counts = {
  wanted: 0,
  found: 0,
  right: 0,
  kinds: { quoted: [0, 0], reported: [0, 0], summarised: [0, 0] },
  characters: 0,
  foreign: 0,
  wrong: 0,
};

/**
 * Measures what was found in one document against its gold. Where the gold is uncertain, no words are foreign
 * and nothing is missed.
 */
export function measure(gold: Gold, statements: readonly Found[]): Counts {
  const rights = statements.map((statement) =>
    gold.statements.filter(
      (wanted) => overlaps(wanted, statement) && (wanted.uncertain || areSame(gold, wanted, statement)),
    ),
  );
  const foreign = statements.map((statement, index) => outside(statement, rights[index] ?? []));
  let counts: Counts = {
    ...NOTHING,
    characters: statements.reduce((sum, { start, end }) => sum + end - start, 0),
    foreign: foreign.reduce((sum, characters) => sum + characters, 0),
    wrong: statements.filter(({ start, end }, index) => (foreign[index] ?? 0) * 2 > end - start).length,
  };
  for (const wanted of gold.statements) {
    if (!wanted.uncertain) counts = add(counts, one(gold, wanted, statements));
  }
  return counts;
}

function one(gold: Gold, wanted: GoldStatement, statements: readonly Found[]): Counts {
  const over = statements.filter((statement) => overlaps(wanted, statement));
  const isFound =
    over.reduce((sum, statement) => sum + shared(wanted, statement), 0) * 2 >= wanted.end - wanted.start;
  const own = over.filter((statement) => areSame(gold, wanted, statement));
  const mine = own.reduce((sum, statement) => sum + shared(wanted, statement), 0);
  const all = over.reduce((sum, statement) => sum + shared(wanted, statement), 0);
  const found = isFound ? 1 : 0;
  return {
    ...NOTHING,
    wanted: 1,
    found,
    right: isFound && mine * 2 > all ? 1 : 0,
    kinds: { ...NOTHING.kinds, [wanted.kind]: [1, found] },
  };
}

/** Whether a statement has the gold's speakers, all of them and no others. */
function areSame(gold: Gold, wanted: GoldStatement, { speakers }: Found): boolean {
  return (
    wanted.speakers.length === speakers.length &&
    wanted.speakers.every((name) => speakers.some((speaker) => isSame(gold, name, speaker)))
  );
}

/**
 * Whether a speaker is the one whom the gold calls by a name: the same name, or named at a place where the
 * gold has that one; and never claimed to be another entity than it is.
 */
function isSame(
  gold: Gold,
  name: string,
  { name: own, entity, mention }: Found['speakers'][number],
): boolean {
  const named = [...gold.persons, ...gold.organisations].find((it) => it.name === name);
  if (named === undefined) return own === name;
  if (entity !== null) return entity === named.entity;
  const places = [...named.mentions, ...named.references].map(([start, end]) => ({ start, end }));
  return own === name || places.some((place) => overlaps(place, mention));
}

function shared(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** How many characters of a statement lie in none of the stretches, which do not overlap. */
function outside(statement: Span, stretches: readonly Span[]): number {
  return (
    statement.end - statement.start - stretches.reduce((sum, stretch) => sum + shared(statement, stretch), 0)
  );
}

export function add(a: Counts, b: Counts): Counts {
  const kind = (name: StatementKind): [number, number] => [
    a.kinds[name][0] + b.kinds[name][0],
    a.kinds[name][1] + b.kinds[name][1],
  ];
  return {
    wanted: a.wanted + b.wanted,
    found: a.found + b.found,
    right: a.right + b.right,
    kinds: { quoted: kind('quoted'), reported: kind('reported'), summarised: kind('summarised') },
    characters: a.characters + b.characters,
    foreign: a.foreign + b.foreign,
    wrong: a.wrong + b.wrong,
  };
}
