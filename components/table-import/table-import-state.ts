import type { Mapping, TableField } from '@/lib/core/dictionary/table/columns';
import type { RowFault, TableKind } from '@/lib/core/dictionary/table/read-row';
import type { StorageFault } from '@/lib/core/records/write-fault';

/** A row that was not taken. */
export interface RefusedRow extends RowFault {
  readonly line: number;
}

/** What came of a table: entries of the dictionary, and the rows that were refused. */
export interface TableReport {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
  /** The first of the refused. */
  readonly refusals: readonly RefusedRow[];
}

/**
 * Why nothing of a table was taken.
 * - `not-text`: it is in no encoding that is read; `too-large`; `empty`: it has no row below its head;
 * - `cancelled`, `unreadable`, `unreachable`: the reader stopped it, the file cannot be read, nobody answered.
 */
export type TableFault =
  | 'not-text'
  | 'too-large'
  | 'empty'
  | 'cancelled'
  | 'unreadable'
  | 'unreachable'
  | StorageFault['code'];

/** A table that was chosen, and what its columns are taken for. */
export interface MappedTable {
  readonly file: string;
  readonly encoding: string;
  readonly head: readonly string[];
  /** The first rows below the head. */
  readonly sample: readonly (readonly string[])[];
  readonly mapping: Mapping;
  /** What rows are about that do not say it. */
  readonly kind: TableKind;
}

export type TableImportState =
  | { readonly is: 'idle' }
  | { readonly is: 'mapping'; readonly table: MappedTable }
  /** `share` is from 0 to 1. */
  | { readonly is: 'reading' | 'merging'; readonly file: string; readonly share: number }
  | { readonly is: 'done'; readonly report: TableReport }
  | { readonly is: 'failed'; readonly fault: TableFault };

export type ColumnChoice = TableField | null;
