import type { Annotation } from '@/lib/core/records/annotation';

/**
 * Why the database could not be written or opened.
 * - `quota`: the disk, or the browser's share of it, is full;
 * - `unavailable`: it is closed, blocked or broken; `detail` is for the log, not for a reader;
 * - `newer`: a later version of the extension has already changed it; it was not touched;
 * - `no-snapshot`: it is of an older version, and what it holds could not be kept in a snapshot first; it was not touched.
 */
export type StorageFault =
  | { readonly code: 'quota' }
  | { readonly code: 'unavailable'; readonly detail: string }
  | { readonly code: 'newer'; readonly version: number }
  | { readonly code: 'no-snapshot' };

/** More than is kept. `limit` is in bytes for a note and a draft (of their UTF-8) and for pictures, in UTF-16 units for the others. */
export interface TooLarge {
  readonly code: 'too-large';
  readonly what: 'note' | 'draft' | 'quote' | 'text' | 'address' | 'copy' | 'picture';
  readonly limit: number;
}

/** There is no such record, and there never was one that this database knows of. */
export interface Unknown {
  readonly code: 'unknown';
  readonly what: 'annotation' | 'article' | 'term' | 'answer';
}

/** Somebody else wrote first. `current` is what stands there now; nothing was changed. */
export interface Stale {
  readonly code: 'stale';
  readonly current: Annotation;
}

/**
 * Why nothing was undone or redone.
 * - `nothing`: the log holds no such change;
 * - `elsewhere`: the latest change touches other articles too, and may only be undone where all of them are;
 * - `changed-since`: what it left does not stand there any more. Where it was the latest change, an import did
 *   that, and the entry is out of the log now.
 */
export interface NotUndone {
  readonly code: 'nothing' | 'elsewhere' | 'changed-since';
}
