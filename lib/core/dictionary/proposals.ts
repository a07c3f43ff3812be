import type { Candidate } from '@/lib/core/candidates/candidate';
import { EMPTY_TERM, type LiveTerm, type TermWrite } from '@/lib/core/records/term';

/**
 * The candidates that may be proposed: not those whose name the reader has hidden, whether by a word that it is
 * none, or by hiding who was known under it.
 * @param hidden what {@link hiddenNames} gives
 */
export function proposalsOf(candidates: readonly Candidate[], hidden: ReadonlySet<string>): Candidate[] {
  return candidates.filter(({ kind, name }) => !hidden.has(keyOf(kind, name)));
}

/** The names that the reader wants neither marked nor proposed, each with its kind. */
export function hiddenNames(terms: readonly LiveTerm[]): ReadonlySet<string> {
  return new Set(terms.filter(({ isHidden }) => isHidden).map(({ kind, name }) => keyOf(kind, name)));
}

/**
 * A candidate is never to be proposed again: its name becomes a hidden entry, which the reader finds on the dictionary
 * page, and which goes where the dictionary goes.
 */
export function dismissWrite({ kind, name }: Pick<Candidate, 'kind' | 'name'>): TermWrite {
  return { id: null, over: null, content: { ...EMPTY_TERM, kind, name, isHidden: true } };
}

const keyOf = (kind: string, name: string): string => `${kind} ${name}`;
