import type { NamedInArticle, Reference } from '@/lib/core/recognise/named-in-article';
import { definedForms } from '@/lib/core/recognise/references/defined-forms';
import { findDefinitions } from '@/lib/core/recognise/references/definitions';
import { demonstratives } from '@/lib/core/recognise/references/demonstratives';
import { givenNames } from '@/lib/core/recognise/references/given-names';
import { nameParts } from '@/lib/core/recognise/references/name-parts';
import { surnamesAndRoles } from '@/lib/core/recognise/references/surname-and-role';
import { surnameLabels } from '@/lib/core/recognise/references/surname-labels';
import { TRIGGERS } from '@/lib/core/recognise/triggers';
import { PairIndex } from '@/lib/core/text/pair-index';
import { overlaps } from '@/lib/core/text/span';

/**
 * Finds the places of an article that say whom they mean only through something earlier in it: never across
 * articles, never over a full name, sorted by start and without overlap. Pronouns are none of them: they say
 * who speaks, not who is named.
 * @param index of the text, by {@link TRIGGERS}, where there is one
 */
export function findReferences(
  text: string,
  named: readonly NamedInArticle[],
  index = new PairIndex(text, TRIGGERS),
): Reference[] {
  const taken = named.flatMap(({ mentions }) => mentions).toSorted((a, b) => a.start - b.start);
  const defined = findDefinitions(text, named);
  const names = new Set(taken.map(({ start }) => start));
  const forms = [...definedForms(index, named, [...nameParts(named, defined), ...defined])].filter(
    ({ start }) => !names.has(start),
  );
  const found = [
    ...forms,
    ...surnamesAndRoles(index, named),
    ...surnameLabels(index, named),
    ...givenNames(index, named),
    ...demonstratives(index, named, forms),
  ].toSorted((a, b) => a.start - b.start || b.end - a.end);
  const references: Reference[] = [];
  let next = 0;
  let free = 0;
  for (const reference of found) {
    while (next < taken.length && (taken[next]?.end ?? 0) <= reference.start) next++;
    const name = taken[next];
    if (reference.start < free || (name !== undefined && overlaps(name, reference))) continue;
    references.push(reference);
    free = reference.end;
  }
  return references;
}
