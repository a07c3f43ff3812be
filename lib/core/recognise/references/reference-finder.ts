import type { Reference } from '@/lib/core/recognise/named-in-article';
import type { SoughtPairs } from '@/lib/core/text/pairs-in';

/** One way of referring: what its places begin with, and what they are read as. */
export interface ReferenceFinder extends SoughtPairs {
  /** @param starts where the pairs stand, in order */
  readonly read: (starts: readonly number[]) => Iterable<Reference>;
}
