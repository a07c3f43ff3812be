import type { NamedInArticle, Reference } from '@/lib/core/recognise/named-in-article';
import { definedForms } from '@/lib/core/recognise/references/defined-forms';
import { findDefinitions } from '@/lib/core/recognise/references/definitions';
import { demonstratives } from '@/lib/core/recognise/references/demonstratives';
import { givenNames } from '@/lib/core/recognise/references/given-names';
import { familyNames } from '@/lib/core/recognise/references/name-parts';
import { surnamesAndRoles } from '@/lib/core/recognise/references/surname-and-role';
import { surnameLabels } from '@/lib/core/recognise/references/surname-labels';
import { pairsIn } from '@/lib/core/text/pairs-in';
import { overlaps } from '@/lib/core/text/span';

/**
 * Finds the places of an article that say whom they mean only through something earlier in it: never across
 * articles, never over a full name, sorted by start and without overlap. Pronouns are none of them: they say
 * who speaks, not who is named.
 */
export function findReferences(text: string, named: readonly NamedInArticle[]): Reference[] {
  const taken = named.flatMap(({ mentions }) => mentions).toSorted((a, b) => a.start - b.start);
  const finders = [
    definedForms(text, named, [...familyNames(named), ...findDefinitions(text, named)]),
    surnamesAndRoles(text, named),
    surnameLabels(text, named),
    givenNames(text, named),
    demonstratives(text, named),
  ].filter((finder) => finder !== null);
  if (finders.length === 0) return [];
  const starts = pairsIn(text, finders);
  const found = finders
    .flatMap((finder, i) => [...finder.read(starts[i] ?? [])])
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
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
