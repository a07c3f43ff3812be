import type { Dictionary } from '@/lib/core/dictionary/entity';
import { compileRecogniser, type Recogniser } from '@/lib/core/recognise/compile';
import { createFacts, type FactsOf } from '@/lib/core/recognise/doubt/facts';
import { findNames } from '@/lib/core/recognise/find-names';
import { ownersOf } from '@/lib/core/recognise/name-mention';

/** A dictionary made ready: to find its names, and to judge by what else it knows whom they mean. */
export interface Knowledge {
  readonly recogniser: Recogniser;
  readonly factsOf: FactsOf;
  /** Whether the reader has put an entity in. */
  readonly isOwn: (entity: string) => boolean;
}

/** @param own the ids of the entities that the reader has put in */
export function createKnowledge(dictionary: Dictionary, own: ReadonlySet<string> = new Set()): Knowledge {
  const recogniser = compileRecogniser(dictionary);
  const idsIn = (text: string): string[] =>
    findNames(text, recogniser).flatMap((name) => ownersOf(name, recogniser));
  return { recogniser, factsOf: createFacts(dictionary, idsIn), isOwn: (entity) => own.has(entity) };
}
