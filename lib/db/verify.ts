import { byteLength } from '@/lib/core/records/byte-length';
import type { Flaw } from '@/lib/core/records/shape';
import type { RecordPlace } from '@/lib/db/quarantine';
import { shapeOf } from '@/lib/db/table-shapes';
import type { Database } from '@/lib/db/tables';
import { tablesOf, walkTable } from '@/lib/db/walk-tables';

/** A record that does not have its shape, and where not. */
export interface BrokenRecord extends RecordPlace {
  readonly flaw: Flaw;
}

/** What a table takes. */
export interface TableSize {
  readonly table: string;
  readonly rows: number;
  /** As JSON, in bytes of UTF-8: about what the database needs, which does not tell. */
  readonly bytes: number;
}

export interface VerifyOptions {
  readonly signal: AbortSignal;
  /** Hears after every slice how many of all rows are read. */
  readonly tell: (read: number, all: number) => void;
}

/**
 * Reads every record, in slices that let others work in between: tells what each table takes, and which
 * records are broken. Changes nothing.
 * @throws the signal's reason when it is aborted
 */
export async function verifyRecords(
  db: Database,
  { signal, tell }: VerifyOptions,
): Promise<{ readonly sizes: readonly TableSize[]; readonly broken: readonly BrokenRecord[] }> {
  const tables = tablesOf(db);
  const counts = await Promise.all(tables.map((table) => table.count()));
  const all = counts.reduce((sum, count) => sum + count, 0);
  const broken: BrokenRecord[] = [];
  const sizes: TableSize[] = [];
  let read = 0;
  for (const table of tables) {
    const shape = shapeOf(table.name);
    let bytes = 0;
    let count = 0;
    await walkTable(table, ({ rows }) => {
      signal.throwIfAborted();
      let size = 0;
      for (const { key, value } of rows) {
        size += byteLength(JSON.stringify(value));
        const flaw = shape?.(value) ?? null;
        if (flaw !== null) broken.push({ table: table.name, key, flaw });
      }
      bytes += size;
      count += rows.length;
      read += rows.length;
      tell(read, all);
      return size;
    });
    sizes.push({ table: table.name, rows: count, bytes });
  }
  return { sizes, broken };
}
