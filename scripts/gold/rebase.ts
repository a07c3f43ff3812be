import { sha256 } from '@/scripts/gold/gold-file';
import {
  type AnyGold,
  type GoldEntry,
  type GoldSpan,
  spansOf,
  statementsOf,
} from '@/scripts/gold/gold-schema';
import { findPrints, printsOf } from '@/scripts/gold/prints';

/** Gold on another text of its document. */
export interface Rebased<Scope extends AnyGold> {
  readonly gold: Scope;
  /** What is not in it any more, since its words were not surely found: for a person to write down again. */
  readonly lost: readonly string[];
}

/** Moves gold onto another text of the same document, every span to the same words. */
export function rebase<Scope extends AnyGold>(gold: Scope, text: string): Rebased<Scope> {
  const found = findPrints(text, gold.prints);
  const lost: string[] = [];
  let next = 0;
  /** The place of the next span in the order of `spansOf`. */
  const moved = ([start, end]: GoldSpan, what: string): [number, number][] => {
    const span = found[next++];
    if (span) return [[...span]];
    lost.push(`${what}, ${start}-${end}`);
    return [];
  };
  const all = (spans: readonly GoldSpan[], what: string) => spans.flatMap((span) => moved(span, what));

  const placed = <Entry extends GoldEntry>(entry: Entry): Entry => ({
    ...entry,
    mentions: all(entry.mentions, entry.name),
    references: all(entry.references, `a reference to ${entry.name}`),
    either: all(entry.either, `${entry.name} where either is right`),
  });

  const persons = gold.persons.map(placed);
  const organisations = gold.organisations.map(placed);
  const statements = statementsOf(gold).flatMap((statement) =>
    moved([statement.start, statement.end], `a statement of ${statement.speakers.join('、')}`).map(
      ([start, end]) => ({ ...statement, start, end }),
    ),
  );
  const parts = 'scope' in gold ? { persons, organisations } : { persons, organisations, statements };
  const rebased: Scope = { ...gold, ...parts, text: sha256(text) };
  return { gold: { ...rebased, prints: printsOf(text, spansOf(rebased)) }, lost };
}
