/** A row of a table on its way into a snapshot or out of one. */
export interface SnapshotRow {
  readonly table: string;
  /** Only where the table's rows do not hold their own key. */
  readonly key?: unknown;
  readonly value: unknown;
}

/** What the first line of a snapshot says of all others. */
export interface SnapshotHeader {
  /** The version of the schema that the rows have. */
  readonly schema: number;
  /** When it was taken, in milliseconds since the epoch. */
  readonly created: number;
  /** How many rows of each table follow. */
  readonly tables: Readonly<Record<string, number>>;
  /** The reader's choices, which stand in no table; whatever a file has in their place, null where it has none. */
  readonly settings: unknown;
}

/**
 * Why a snapshot cannot be read.
 * - `other-format`: it is none of ours;
 * - `newer-version`: a later version of the extension took it;
 * - `damaged`: what is written at `line` is not what was written there once;
 * - `cut-off`: it ends before its end;
 * - `bomb`: it unpacks to far more than any snapshot of its size;
 * - `too-deep`, `too-long`: `line` holds more than any record of ours;
 * - `gone`: there is no such file any more.
 */
export type SnapshotFault =
  | { readonly code: 'other-format' | 'newer-version' | 'bomb' | 'gone' }
  | { readonly code: 'damaged' | 'cut-off' | 'too-deep' | 'too-long'; readonly line: number };

/** Ends the reading of a snapshot, at its place. */
export class UnreadableSnapshot extends Error {
  override readonly name = 'UnreadableSnapshot';
  readonly fault: SnapshotFault;
  constructor(fault: SnapshotFault, cause?: unknown) {
    super('line' in fault ? `${fault.code} at line ${fault.line}` : fault.code, { cause });
    this.fault = fault;
  }
}
