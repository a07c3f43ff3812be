import { sha256 } from '@/scripts/gold/gold-file';
import { type Gold, type GoldSpan, spansOf } from '@/scripts/gold/gold-schema';
import { findPrints, printsOf } from '@/scripts/gold/prints';

/** Gold on another text of its document. */
export interface Rebased {
  readonly gold: Gold;
  /** What is not in it any more, since its words were not surely found: for a person to write down again. */
  readonly lost: readonly string[];
}

/** Moves gold onto another text of the same document, every span to the same words. */
export function rebase(gold: Gold, text: string): Rebased {
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

  const persons = gold.persons.map((person) => ({
    ...person,
    mentions: all(person.mentions, person.name),
    references: all(person.references, `a reference to ${person.name}`),
  }));
  const organisations = gold.organisations.map((organisation) => ({
    ...organisation,
    mentions: all(organisation.mentions, organisation.name),
    references: all(organisation.references, `a reference to ${organisation.name}`),
    either: all(organisation.either, `${organisation.name} in a longer name`),
  }));
  const statements = gold.statements.flatMap((statement) =>
    moved([statement.start, statement.end], `a statement of ${statement.speakers.join('、')}`).map(
      ([start, end]) => ({ ...statement, start, end }),
    ),
  );
  const rebased = { ...gold, text: sha256(text), persons, organisations, statements };
  return { gold: { ...rebased, prints: printsOf(text, spansOf(rebased)) }, lost };
}
