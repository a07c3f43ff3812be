import { signal } from '@preact/signals';
import type {
  MappedTable,
  RefusedRow,
  TableFault,
  TableImportState,
} from '@/components/table-import/table-import-state';
import { all } from '@/entrypoints/dictionary/dictionary-state';
import { BackgroundGone, openImportDesk, type PortDesk } from '@/entrypoints/library/import-desk';
import { guessMapping } from '@/lib/core/dictionary/table/columns';
import { TablePlan } from '@/lib/core/dictionary/table/plan';
import { isFault, readRow } from '@/lib/core/dictionary/table/read-row';
import { MOST_REFUSALS } from '@/lib/core/records/incoming';
import type { LiveTerm } from '@/lib/core/records/term';
import { newId, realClockAndChance } from '@/lib/db/clock-and-chance';
import { type CsvRow, csvHead, readCsv } from '@/lib/formats/csv';
import { decodeText } from '@/lib/formats/decode-text';
import { letOthersRun } from '@/lib/formats/let-others-run';

/** How far the import of a table is, and what came of it. */
export const tableImport = signal<TableImportState>({ is: 'idle' });

/** The largest table that is read, in bytes: 100,000 rows take about a tenth of it. */
const LARGEST_TABLE = 64 * 1_048_576;
/** So many rows below the head are shown. */
const SAMPLE_ROWS = 5;
/** So many records travel to the background at once. */
const RECORDS_AT_ONCE = 250;

let text = '';
let stop = new AbortController();

/** Reads a table so far that the reader can say what its columns hold. */
export async function chooseTable(file: File): Promise<void> {
  text = '';
  if (file.size > LARGEST_TABLE) {
    fail('too-large');
    return;
  }
  try {
    const decoded = decodeText(new Uint8Array(await file.arrayBuffer()));
    if (decoded === null) {
      fail('not-text');
      return;
    }
    const [head, ...sample] = csvHead(decoded.text, SAMPLE_ROWS + 1);
    if (head === undefined || sample.length === 0) {
      fail('empty');
      return;
    }
    text = decoded.text;
    const table = { file: file.name, encoding: decoded.encoding, head, sample };
    tableImport.value = { is: 'mapping', table: { ...table, mapping: guessMapping(head), kind: 'person' } };
  } catch (error) {
    // Removed, on a disk that went away, or changed while it was read.
    if (!(error instanceof DOMException)) throw error;
    fail('unreadable');
  }
}

export function changeTable(change: Partial<Pick<MappedTable, 'mapping' | 'kind'>>): void {
  const state = tableImport.value;
  if (state.is === 'mapping') tableImport.value = { is: 'mapping', table: { ...state.table, ...change } };
}

export function cancelTable(): void {
  stop.abort();
}

/** Takes the table that was chosen: every row that can be taken, all in one transaction, or nothing. */
export async function importTable(): Promise<void> {
  const state = tableImport.value;
  if (state.is !== 'mapping') return;
  stop = new AbortController();
  const { signal: stopped } = stop;
  const { table } = state;
  const say = (is: 'reading' | 'merging', share: number): void => {
    tableImport.value = { is, file: table.file, share };
  };
  say('reading', 0);
  const read = await readTable(table, stopped, (share) => say('reading', share));
  if (read === null) {
    fail('cancelled');
    return;
  }
  const { plan, refused, refusals } = read;
  const desk = openImportDesk({
    skipRefused: true,
    signal: stopped,
    onMerging: (share) => say('merging', share),
  });
  try {
    const outcome = await store(plan.terms(), desk, stopped);
    if ('fault' in outcome) fail(outcome.fault);
    else {
      const { added, updated, unchanged } = outcome;
      const report = { added, updated, unchanged: unchanged + plan.unchanged, refused, refusals };
      tableImport.value = { is: 'done', report };
    }
  } catch (error) {
    if (!(error instanceof BackgroundGone)) throw error;
    fail('unreachable');
  } finally {
    desk.close();
  }
}

/** Null where the reader stopped it. */
async function readTable(table: MappedTable, stopped: AbortSignal, tell: (share: number) => void) {
  const { mapping, kind } = table;
  const ids = { newId: () => newId(realClockAndChance), now: Date.now() };
  const plan = new TablePlan(all.value.entries, { kind, ...ids });
  const refusals: RefusedRow[] = [];
  let refused = 0;
  let isHead = true;
  const take = (row: CsvRow): void => {
    const read = row.isBroken
      ? ({ code: 'broken-quotes', field: null } as const)
      : readRow(row.cells, mapping);
    const fault = isFault(read) ? read : plan.add(read);
    if (fault === null) return;
    refused += 1;
    if (refusals.length < MOST_REFUSALS) refusals.push({ line: row.line, ...fault });
  };
  const isAll = await readCsv(text, async ({ rows, share }) => {
    for (const row of rows) {
      if (!isHead) take(row);
      isHead = false;
    }
    tell(share);
    await letOthersRun();
    return !stopped.aborted;
  });
  return isAll ? { plan, refused, refusals } : null;
}

async function store(
  terms: readonly LiveTerm[],
  desk: PortDesk,
  stopped: AbortSignal,
): Promise<
  { readonly fault: TableFault } | { readonly added: number; readonly updated: number; unchanged: number }
> {
  for (let at = 0; at < terms.length; at += RECORDS_AT_ONCE) {
    const part = terms.slice(at, at + RECORDS_AT_ONCE);
    const slice = part.map((record, i) => ({ line: at + i + 1, record: { type: 'term' as const, record } }));
    const staged = stopped.aborted ? null : await desk.stage(at / RECORDS_AT_ONCE, slice);
    if (staged?.ok === true) continue;
    await desk.discard();
    return { fault: staged === null ? 'cancelled' : staged.error.code };
  }
  const outcome = await desk.commit();
  if (outcome.ok) return outcome.value;
  const { code } = outcome.error;
  if (code === 'cancelled' || code === 'quota' || code === 'unavailable' || code === 'newer')
    return { fault: code };
  throw new Error(`What a table was made into was refused: ${code}`);
}

function fail(fault: TableFault): void {
  tableImport.value = { is: 'failed', fault };
}
