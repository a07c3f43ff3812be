import type { Certainty } from '@/lib/core/recognise/mention';
import type { Statement, StatementKind } from '@/lib/core/statements/statement';

/** In UTF-16 units: names are short, titles as printed can hold several offices. */
export const LONGEST_SPEAKER = 200;
export const LONGEST_TITLE = 2_000;

/** Who speaks, as an article gives it. */
export interface SaidBy {
  readonly name: string;
  /** The id of a known entity, or null where nobody knew of one. */
  readonly entity: string | null;
  /** The title as printed in the article, or null. */
  readonly title: string | null;
}

/** Whose some words of an article are, as it was found when they were marked, or as the reader has said. */
export interface Said {
  /** One, or several who said it together; never none. */
  readonly speakers: readonly SaidBy[];
  readonly kind: StatementKind;
  readonly certainty: Certainty;
}

/** What is kept of a statement beside its place. */
export function saidOf({ speakers, kind, certainty }: Statement): Said {
  return {
    speakers: speakers.map(({ name, entity, title }) => ({ name, entity, title })),
    kind,
    certainty,
  };
}
