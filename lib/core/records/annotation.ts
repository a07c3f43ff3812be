import type { Anchor } from '@/lib/core/anchor/anchor';
import type { Said } from '@/lib/core/records/said';

export const COLOURS = ['yellow', 'green', 'blue', 'pink'] as const;
export type Colour = (typeof COLOURS)[number];

/** How a highlight is painted: on a ground of its colour, or with a line of its colour below. */
export const STYLES = ['fill', 'underline'] as const;
export type Style = (typeof STYLES)[number];

/** The longest note, in bytes of UTF-8: one MiB. */
export const LONGEST_NOTE = 1_048_576;

/** The longest tag, in UTF-16 units, and how many a highlight can have. */
export const LONGEST_TAG = 100;
export const MOST_TAGS = 100;

/** The longest stretch of text that can be highlighted, in UTF-16 units. */
export const LONGEST_QUOTE = 100_000;

/** What every annotation has, whatever its kind and also after it was deleted. */
interface Kept {
  /** Sorts by the time of making: see `sortable-id.ts`. */
  readonly id: string;
  /** The id of its article. */
  readonly article: string;
  /** Milliseconds since the epoch, as all times here. */
  readonly created: number;
  /** Grows with every change of the record, never repeats: who writes says which `updated` it saw. */
  readonly updated: number;
}

/** Words that the reader marked, and what the reader wrote about them. */
export interface Highlight extends Kept {
  readonly kind: 'highlight';
  /** Where it stands: where it was made, or where the reader has put it since. */
  readonly anchor: Anchor;
  /** SHA-256, in hexadecimal, of the article's text that `anchor` was described on. */
  readonly anchoredOn: string;
  /** SHA-256 of the article's text that it was made on: names the evidence. */
  readonly madeOn: string;
  /** Where it stood in that text, once the reader has put it somewhere in another one; null before. */
  readonly madeAt: Anchor | null;
  /** The reader has said that it stands nowhere any more: what only resembles it is not asked about again. */
  readonly keptDetached: boolean;
  readonly colour: Colour;
  readonly style: Style;
  /** Markdown; empty where there is none. */
  readonly note: string;
  readonly tags: readonly string[];
  /** Ids of the entities mentioned inside it. */
  readonly entities: readonly string[];
  /** Whose words they are, where they lie in a statement: as it was found when they were marked, or corrected. */
  readonly said: Said | null;
  readonly deleted: null;
}

/**
 * The reader's word on whose some words of an article are. It takes the place of what is found there, as long as both
 * anchors surely stand in the text; it never moves.
 */
export interface Correction extends Kept {
  readonly kind: 'correction';
  /** The words that it speaks of. */
  readonly anchor: Anchor;
  /** What was found and is set right, where that is longer or shorter; null where it is the very words of `anchor`. */
  readonly found: Anchor | null;
  /** SHA-256 of the article's text that both were described on. */
  readonly madeOn: string;
  /** Whose words they are; null where they are no statement. */
  readonly said: Said | null;
  readonly deleted: null;
}

/** An annotation that is there. */
export type LiveAnnotation = Highlight | Correction;

/**
 * What is left of an annotation after its deletion: enough to keep another copy from bringing it back, and
 * none of the reader's words. Undo takes those from the log of changes.
 */
export interface DeletedAnnotation extends Kept {
  readonly kind: LiveAnnotation['kind'];
  readonly deleted: number;
}

export type Annotation = LiveAnnotation | DeletedAnnotation;

export function isLive(annotation: Annotation): annotation is LiveAnnotation {
  return annotation.deleted === null;
}

export function isHighlight(annotation: Annotation): annotation is Highlight {
  return annotation.kind === 'highlight' && isLive(annotation);
}

export function isCorrection(annotation: Annotation): annotation is Correction {
  return annotation.kind === 'correction' && isLive(annotation);
}

/** The `updated` of the next version: the time, but always later than the version before. */
export function laterThan(previous: number, now: number): number {
  return Math.max(now, previous + 1);
}

/** The tombstone of an annotation. */
export function buried(
  { id, kind, article, created, updated }: LiveAnnotation,
  now: number,
): DeletedAnnotation {
  const at = laterThan(updated, now);
  return { id, kind, article, created, updated: at, deleted: at };
}

/** By where they begin, then where they end, then when they were made: the order in which they are read. */
export function inReadingOrder(a: LiveAnnotation, b: LiveAnnotation): number {
  const [first, second] = [a.anchor.position, b.anchor.position];
  return first.start - second.start || first.end - second.end || (a.id < b.id ? -1 : 1);
}

/**
 * A highlight that the reader puts somewhere else. In the text that it was made on this is where it was meant to
 * be; in any other one, where it was made stays known.
 * @param anchor described on the text whose SHA-256 is `anchoredOn`
 */
export function replaced(highlight: Highlight, anchor: Anchor, anchoredOn: string): Highlight {
  const madeAt = highlight.madeAt ?? (anchoredOn === highlight.madeOn ? null : highlight.anchor);
  return { ...highlight, anchor, anchoredOn, madeAt, keptDetached: false };
}

/** Where a highlight stood when it was made, in the text that `madeOn` names. */
export function madeAt({ anchor, madeAt: first }: Highlight): Anchor {
  return first ?? anchor;
}
