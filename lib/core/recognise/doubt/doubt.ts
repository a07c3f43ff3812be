import type { Span } from '@/lib/core/text/span';

/** Why a mention is unsure. What a reader is told is made of the code and the spans, in the reader's language. */
export const DOUBT_CODES = [
  /** Nothing in the article speaks for this entity. */
  'no-support',
  /** Something does, but not enough for so common a name: `spans` say what. */
  'little-support',
  /** Titles beside the name, or beside it elsewhere in the article, belong to somebody else: `spans` are they. */
  'other-affiliation',
  /** Several known entities have the name, and the article does not tell which is meant: `entities` are they. */
  'one-of-several',
  /** The characters beside the name may belong to it. */
  'longer-name',
  /** The name is also a word of the language. */
  'also-a-word',
  /** Written with other letters than the name is, small ones for capitals. */
  'other-letters',
  /** The digits may count or measure something. */
  'perhaps-number',
  /** An organisation's name is its event's too. */
  'perhaps-event',
  /** A reference to a mention that is itself unsure. */
  'unsure-antecedent',
] as const;
export type DoubtCode = (typeof DOUBT_CODES)[number];

export interface Doubt {
  readonly code: DoubtCode;
  /** Places in the text that the doubt is about, sorted. */
  readonly spans: readonly Span[];
  /** The ids of all entities that may be meant, where that is the question. */
  readonly entities: readonly string[];
}

export function doubtOf(
  code: DoubtCode,
  spans: readonly Span[] = [],
  entities: readonly string[] = [],
): Doubt {
  return { code, spans, entities };
}
