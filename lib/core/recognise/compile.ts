import type { Dictionary, Entity } from '@/lib/core/dictionary/entity';
import { linkSurfaces } from '@/lib/core/recognise/link-surfaces';
import type { Named, SurfaceTable } from '@/lib/core/recognise/surface-table';
import { foldClasses, noClasses } from '@/lib/core/recognise/unit-classes';

/**
 * A dictionary made ready for scanning.
 *
 * A scan looks at a class of every unit, asks two sets of bits for the three and the five units at what is left, and
 * only then looks up the surfaces that begin with the pair there and walks along them, narrowing their range unit by unit, which also finds
 * every shorter surface on the way. Unlike an automaton it keeps no node a character, and touches hardly any memory where no name
 * begins: `bench/recognise.ts` sets it beside three automata and a regular expression.
 */
export interface Recogniser extends SurfaceTable {
  readonly entities: readonly Entity[];
  /** By raw UTF-16 unit: what `collectByClass` asks. Folding is built in. */
  readonly classes: Uint8Array;
}

/**
 * Compiles the surfaces of some entities for looking them up where they may begin. Surfaces of one character are left
 * out.
 * @throws Error when there are 2^27 surfaces or more
 */
export function compileSurfaces(entities: readonly Named[]): SurfaceTable {
  return linkSurfaces(entities, null);
}

/**
 * Compiles a dictionary for {@link recognise}. Surfaces of one character are left out. A surface that
 * several entities have names first the one whose name it is, else the first of them in the dictionary.
 * @throws Error when the dictionary has 2^27 surfaces or more
 */
export function compileRecogniser({ entities }: Dictionary): Recogniser {
  const classes = noClasses();
  const table = linkSurfaces(entities, classes);
  foldClasses(classes);
  return { ...table, entities, classes };
}
