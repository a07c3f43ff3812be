import type { Pack, PackEntry, PackHead } from '@/lib/core/records/pack';
import type { LiveTerm } from '@/lib/core/records/term';

/**
 * Terms of the reader's own as a pack to be sent. An entry has the term's id, so that the next version changes it and
 * does not put it in a second time. Notes are the reader's and stay here.
 */
export function makePack(head: PackHead, terms: readonly LiveTerm[]): Pack {
  return { ...head, entries: terms.flatMap(entryOf) };
}

/** Whether a term can go into a pack: one of the reader's own people and organisations. */
export function canBePacked({ over, kind, isHidden, mergedInto, name }: LiveTerm): boolean {
  const isKind = kind === 'person' || kind === 'organisation';
  return over === null && isKind && !isHidden && mergedInto === null && name.length > 1;
}

function entryOf(term: LiveTerm): PackEntry[] {
  const { id, kind, name, surfaces, titles } = term;
  if (!canBePacked(term) || (kind !== 'person' && kind !== 'organisation')) return [];
  return [{ id, kind, name, forms: surfaces.filter((form) => form.length > 1), titles, description: null }];
}
