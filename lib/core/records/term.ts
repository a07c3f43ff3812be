import type { EntityKind } from '@/lib/core/dictionary/entity';

/** The longest name or surface of a term, in UTF-16 units, and how many surfaces one can have. */
export const LONGEST_SURFACE = 100;
export const MOST_SURFACES = 200;
/** The longest title, organisation or event, and how many titles a term can have. */
export const LONGEST_TITLE = 300;
export const MOST_TITLES = 500;
/** The longest sentence that is kept as a source, and the longest notes, in UTF-16 units. */
export const LONGEST_SENTENCE = 1_000;
export const LONGEST_NOTES = 20_000;

/** Where the reader has a fact from. */
export interface TermSource {
  /** The title of the article, or what else names it. */
  readonly article: string;
  readonly account: string | null;
  readonly url: string | null;
  /** The sentence that says it, as printed. */
  readonly sentence: string | null;
  /** When the article was published: `YYYY-MM-DD`. */
  readonly date: string | null;
}

/** What somebody was at some time. */
export interface TermTitle {
  /** As printed; empty where the source says no more than that there is somebody of that name. */
  readonly title: string;
  /** The organisation it is held in, as printed. */
  readonly organisation: string | null;
  /** The event where it was said, in the reader's words. */
  readonly event: string | null;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly date: string | null;
  readonly source: TermSource | null;
}

/** What the reader says of somebody or something: a person or organisation of the reader's own, or a change of a known one. */
export interface TermContent {
  readonly kind: EntityKind;
  readonly name: string;
  /** Of the reader's own: every form but the name. Of a known one: the forms that the reader adds. */
  readonly surfaces: readonly string[];
  readonly titles: readonly TermTitle[];
  readonly notes: string;
  /** What the reader takes off a known one. */
  readonly dropped: {
    readonly surfaces: readonly string[];
    /** Numbers of documents whose word about it is not about it. */
    readonly documents: readonly number[];
  };
  /** It is neither marked nor shown. */
  readonly isHidden: boolean;
  /** The id of the entity that it is the same as, or null. */
  readonly mergedInto: string | null;
}

/** An entry of the reader's dictionary. */
export interface LiveTerm extends TermContent {
  /** `term-` and a sortable id. It is the id of the entity that the reader puts in, too. */
  readonly id: string;
  /** The id of the known entity that it changes, or null where it is one of the reader's own. */
  readonly over: string | null;
  readonly created: number;
  readonly updated: number;
  readonly deleted: null;
}

/** What is left of a term after its deletion: none of the reader's words. */
export interface DeletedTerm {
  readonly id: string;
  readonly created: number;
  readonly updated: number;
  readonly deleted: number;
}

export type Term = LiveTerm | DeletedTerm;

export function isLiveTerm(term: Term): term is LiveTerm {
  return term.deleted === null;
}

/**
 * One thing to be written:
 * - a new term of the reader's own (`over` null), or the first change of a known entity (`over` its id);
 * - another content for a term in the version that was seen, or its deletion (`content` null).
 */
export type TermWrite =
  | { readonly id: null; readonly over: string | null; readonly content: TermContent }
  | { readonly id: string; readonly basedOn: number; readonly content: TermContent | null };

/** A term that says nothing yet. */
export const EMPTY_TERM: Omit<TermContent, 'kind' | 'name'> = {
  surfaces: [],
  titles: [],
  notes: '',
  dropped: { surfaces: [], documents: [] },
  isHidden: false,
  mergedInto: null,
};
