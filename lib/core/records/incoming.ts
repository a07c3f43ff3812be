import type { PortableRecord } from '@/lib/core/records/portable';
import type { StorageFault } from '@/lib/core/records/write-fault';

/** A record of a file, with the number of its line (the header is line 1). */
export interface Incoming {
  readonly line: number;
  readonly record: PortableRecord;
}

/**
 * Why a line was not taken.
 * - `not-utf8`, `not-json`, `not-an-object`: it cannot be read;
 * - `too-long`, `too-deep`: it is larger, or nests deeper, than any record of ours;
 * - `unknown-type`: it says to be a record that this version does not know;
 * - `misshapen`: the field at `path` is not as it should be;
 * - `wrong-hash`: a text is not the one that its hash was made of;
 * - `unknown-article`: its article is neither in the file nor here.
 */
export interface RefusedLine {
  readonly line: number;
  readonly code:
    | 'not-utf8'
    | 'not-json'
    | 'not-an-object'
    | 'too-long'
    | 'too-deep'
    | 'unknown-type'
    | 'misshapen'
    | 'wrong-hash'
    | 'unknown-article';
  readonly path?: string;
}

/** What an import did, or would do: every line that holds a record counts once. */
export interface ImportReport {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
  /** The first {@link MOST_REFUSALS} of the refused lines. */
  readonly refusals: readonly RefusedLine[];
}

/** A report names no more lines than a reader would look at: a file can have millions of wrong ones. */
export const MOST_REFUSALS = 100;

/**
 * Why nothing was imported.
 * - `empty`, `other-format`: it is no export of ours;
 * - `newer-version`: a later version of the extension wrote it;
 * - `cut-off`: it ends before its end, at `line`;
 * - `refused-lines`: some lines cannot be taken; the report says which and what would become of the others;
 * - `cancelled`: the reader stopped it;
 * - `unreadable`: the file could not be read to its end;
 */
export type ImportFault =
  | { readonly code: 'empty' | 'cancelled' }
  | { readonly code: 'other-format'; readonly line: number }
  | { readonly code: 'newer-version'; readonly line: number; readonly version: number }
  | { readonly code: 'cut-off'; readonly line: number }
  | { readonly code: 'refused-lines'; readonly report: ImportReport }
  | { readonly code: 'unreadable'; readonly detail: string }
  | StorageFault;
