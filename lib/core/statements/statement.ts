import type { Certainty } from '@/lib/core/recognise/mention';
import type { Span } from '@/lib/core/text/span';

/**
 * How an article gives somebody's words: `quoted` as they were said (inside quotation marks, a turn of an
 * interview, a transcript), `reported` by a cue and in the article's own sentences, `summarised` as what a
 * talk was about.
 */
export const STATEMENT_KINDS = ['quoted', 'reported', 'summarised'] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/**
 * Why a statement is not certain.
 * - `name`: whether the name is the known person's is not certain;
 * - `pronoun`: 他, 她 could be another one;
 * - `far`: nothing in this paragraph says who speaks; the words before do;
 * - `announced`: the article says that it will be said, not that it was.
 */
export const DOUBTS = ['name', 'pronoun', 'far', 'announced'] as const;
export type Doubt = (typeof DOUBTS)[number];

/** Who speaks: a known entity, or somebody whom only this article names. */
export interface Speaker {
  readonly name: string;
  /** The entity's id, or null where the dictionary lacks it. */
  readonly entity: string | null;
  /** The title as printed in this article, or null. */
  readonly title: string | null;
  /** Where the article names the speaker of this statement. */
  readonly mention: Span;
}

/**
 * Somebody's words in an article. The span begins and ends at boundaries of sentences or quotations, stays
 * in one paragraph and overlaps no statement of another speaker.
 */
export interface Statement extends Span {
  /** One, or several who said it together; never none. */
  readonly speakers: readonly Speaker[];
  readonly kind: StatementKind;
  /** The words that say that somebody speaks, as printed (表示, 发表演讲), or null where there are none. */
  readonly cue: string | null;
  readonly certainty: Certainty;
  /** Why it is not certain; null where it is. */
  readonly doubt: Doubt | null;
}
