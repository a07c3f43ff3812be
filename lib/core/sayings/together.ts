import { type KeptStatement, keyOf, type Subject } from '@/lib/core/records/article-statements';
import type { ReadArticle, SayingPlace } from '@/lib/core/sayings/said';

/** Somebody who spoke in the company of others. */
export interface Companion {
  readonly key: string;
  readonly subject: Subject;
  /** On how many occasions. */
  readonly occasions: number;
}

/** Two people who spoke on the same occasions. */
export interface Pair {
  /** Keys, in the order of {@link Together.people}. */
  readonly first: string;
  readonly second: string;
  /** How many: events, and articles that name no event. Reprints of one report are one. */
  readonly occasions: number;
  /** A statement of each, article by article. */
  readonly evidence: readonly { readonly first: SayingPlace; readonly second: SayingPlace }[];
}

/** Who appeared with whom. */
export interface Together {
  /** Those with the most occasions first. */
  readonly people: readonly Companion[];
  /** Those of the most occasions first. */
  readonly pairs: readonly Pair[];
}

/**
 * Who appeared with whom: two people of whom an article gives certain statements.
 * @param event the key of an event, where only its articles count; else null
 */
export function appearedTogether(articles: readonly ReadArticle[], event: string | null): Together {
  const people = new Map<string, { subject: Subject; occasions: Set<string> }>();
  const pairs = new Map<
    string,
    { keys: [string, string]; occasions: Set<string>; evidence: Pair['evidence'][number][] }
  >();
  for (const { article, said } of articles) {
    const own = said.event === null ? null : keyOf(said.event);
    if (event !== null && own !== event) continue;
    const occasion = own ?? article.id;
    const first = firstStatements(said.statements);
    for (const [key, { subject }] of first) {
      const known = people.get(key) ?? { subject, occasions: new Set() };
      known.occasions.add(occasion);
      people.set(key, known);
    }
    const keys = [...first.keys()].toSorted();
    for (const [at, a] of keys.entries())
      for (const b of keys.slice(at + 1)) {
        const pair = pairs.get(`${a}\n${b}`) ?? { keys: [a, b], occasions: new Set(), evidence: [] };
        const place = (key: string): SayingPlace => {
          const statement = first.get(key)?.statement;
          if (statement === undefined) throw new Error('Who is counted has said something');
          return { article, said, statement };
        };
        pair.occasions.add(occasion);
        pair.evidence.push({ first: place(a), second: place(b) });
        pairs.set(`${a}\n${b}`, pair);
      }
  }
  return {
    people: [...people]
      .map(([key, { subject, occasions }]) => ({ key, subject, occasions: occasions.size }))
      .toSorted((a, b) => b.occasions - a.occasions || (a.key < b.key ? -1 : 1)),
    pairs: [...pairs.values()]
      .map(({ keys: [a, b], occasions, evidence }) => ({
        first: a,
        second: b,
        occasions: occasions.size,
        evidence,
      }))
      .toSorted((a, b) => b.occasions - a.occasions || (a.first + a.second < b.first + b.second ? -1 : 1)),
  };
}

/** The first certain statement of every person, by key. */
function firstStatements(
  statements: readonly KeptStatement[],
): Map<string, { subject: Subject; statement: KeptStatement }> {
  const first = new Map<string, { subject: Subject; statement: KeptStatement }>();
  for (const statement of statements)
    if (statement.certainty === 'sure')
      for (const { kind, entity, name } of statement.speakers) {
        const subject = { kind, entity, name };
        const key = keyOf(subject);
        if (kind === 'person' && !first.has(key)) first.set(key, { subject, statement });
      }
  return first;
}
