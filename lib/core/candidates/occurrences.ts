import type { Excerpt } from '@/lib/core/candidates/candidate';
import { holdsAllOf, isFreeOf } from '@/lib/core/candidates/free-of';
import type { EntityKind } from '@/lib/core/dictionary/entity';
import { compileRecogniser } from '@/lib/core/recognise/compile';
import { findNames } from '@/lib/core/recognise/find-names';
import { ownersOf } from '@/lib/core/recognise/name-mention';
import type { Span } from '@/lib/core/text/span';

/** The forms of one thing that is looked for, the first of which is its name. */
export interface SoughtName {
  readonly kind: EntityKind;
  readonly surfaces: readonly string[];
}

/**
 * Finds every place of some names, as they would be marked if they were in the dictionary, outside of what
 * is marked already. One scan for all of them.
 * @param taken spans in order that nothing may overlap
 * @returns by name, in the order of the text
 */
export function occurrencesOf(
  text: string,
  names: readonly SoughtName[],
  taken: readonly Span[],
): Excerpt[][] {
  const found: Excerpt[][] = names.map(() => []);
  if (names.length === 0) return found;
  const entities = names.map(({ kind, surfaces }, number) => ({
    ...{ id: String(number), kind, name: surfaces[0] ?? '', surfaces },
    ...{ description: null, parent: null, date: null, appearances: [] },
  }));
  const isFree = names[0]?.kind === 'organisation' ? holdsAllOf : isFreeOf;
  const recogniser = compileRecogniser({ entities, sources: [] });
  for (const name of findNames(text, recogniser)) {
    const { start, end } = name;
    if (!isFree(taken, name)) continue;
    found[Number(ownersOf(name, recogniser)[0])]?.push({ start, end, surface: text.slice(start, end) });
  }
  return found;
}
