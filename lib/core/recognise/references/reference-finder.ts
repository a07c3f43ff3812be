import type { Reference } from '@/lib/core/recognise/named-in-article';

/** One way of referring: what its places begin with, and what they are read as. */
export interface ReferenceFinder {
  /** The first two units, as an index of the text is asked for them. */
  readonly pairs: ReadonlySet<number>;
  /** @param starts where the pairs stand, in order */
  readonly read: (starts: Iterable<number>) => Iterable<Reference>;
}
