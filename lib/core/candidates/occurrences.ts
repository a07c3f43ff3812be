import type { Excerpt } from '@/lib/core/candidates/candidate';
import { holdsAllOf, isFreeOf } from '@/lib/core/candidates/free-of';
import type { EntityKind } from '@/lib/core/dictionary/entity';
import { compileSurfaces } from '@/lib/core/recognise/compile';
import { findNamesIn } from '@/lib/core/recognise/find-names';
import { ownersAt } from '@/lib/core/recognise/surface-table';
import type { PairIndex } from '@/lib/core/text/pair-index';
import type { Span } from '@/lib/core/text/span';

/** The forms of one thing that is looked for, the first of which is its name. */
export interface SoughtName {
  readonly kind: EntityKind;
  readonly surfaces: readonly string[];
}

/**
 * Finds every place of some names, as they would be marked if they were in the dictionary, outside of what
 * is marked already.
 * @param taken spans in order that nothing may overlap
 * @returns by name, in the order of the text
 */
export function occurrencesOf(
  index: PairIndex,
  names: readonly SoughtName[],
  taken: readonly Span[],
): Excerpt[][] {
  const found: Excerpt[][] = names.map(() => []);
  if (names.length === 0) return found;
  const table = compileSurfaces(
    names.map(({ kind, surfaces }) => ({ kind, name: surfaces[0] ?? '', surfaces })),
  );
  const isFree = names[0]?.kind === 'organisation' ? holdsAllOf : isFreeOf;
  for (const name of findNamesIn(index, table)) {
    const { start, end, surface } = name;
    if (!isFree(taken, name)) continue;
    const [owner = 0] = ownersAt(table, surface);
    found[owner >> 1]?.push({ start, end, surface: index.text.slice(start, end) });
  }
  return found;
}
