import type { Span } from '@/lib/core/text/span';

/** A piece of a text together with its characters: `text.slice(start, end)` is `surface`. */
export interface Excerpt extends Span {
  readonly surface: string;
}

/** One title as an article prints it beside a name: 中国工程院院士, 副主任. */
export interface PrintedTitle extends Span {
  /** `text.slice(start, end)`. */
  readonly title: string;
  /** The organisation that the title is held in, cut down to its own name; null where the title names none. */
  readonly organisation: Excerpt | null;
}

/** A place where an article names a person beside titles. */
export interface Introduction {
  /** The person's name there. */
  readonly name: Span;
  /** As printed, in the order of the text. */
  readonly titles: readonly PrintedTitle[];
}

/**
 * Somebody or something that an article introduces and the dictionary lacks. What it is known by are
 * plain values of this article: nothing of it is kept unless the reader adds it.
 */
export interface Candidate {
  readonly kind: 'person' | 'organisation';
  readonly name: string;
  /** Each spelling once, where it was first printed. Empty for an organisation. */
  readonly titles: readonly PrintedTitle[];
  /** Every form that it is named by, the name first. */
  readonly surfaces: readonly string[];
  /** Where it is named, in order, never overlapping; never inside of a mention of a known entity. */
  readonly mentions: readonly Excerpt[];
  /** How much speaks for it, from 0 to 1. */
  readonly score: number;
}
