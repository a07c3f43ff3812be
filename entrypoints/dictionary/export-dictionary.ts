import bundled from 'virtual:bundled-dictionary';
import { signal } from '@preact/signals';
import type { ExportState } from '@/components/export-menu/ExportMenu';
import { offerFile } from '@/entrypoints/reader-data/offer-file';
import { today } from '@/entrypoints/reader-data/today';
import { TABLE_FIELDS } from '@/lib/core/dictionary/table/columns';
import { rowsOf } from '@/lib/core/dictionary/table/write-rows';
import { ChangedDuringExport, exportRecords } from '@/lib/db/export-records';
import { readTerms } from '@/lib/db/read-dictionary';
import { storageFault } from '@/lib/db/storage-fault';
import type { Database } from '@/lib/db/tables';
import { BYTE_ORDER_MARK, csvLines } from '@/lib/formats/csv';
import { writeJsonLines } from '@/lib/formats/json-lines';

/** What came of the export that was begun last. */
export const dictionaryExport = signal<ExportState>({ is: 'idle' });

/** Hands out what the reader has put into the dictionary, or added to it, as a table for spreadsheets. */
export const exportTable = (db: Database): Promise<void> =>
  handOut('csv', 'text/csv;charset=utf-8', async () => {
    const shown = (await readTerms(db)).filter(
      ({ isHidden, mergedInto }) => !isHidden && mergedInto === null,
    );
    return [BYTE_ORDER_MARK, csvLines([[...TABLE_FIELDS], ...shown.flatMap(rowsOf)])];
  });

/** Hands out the whole of what the reader says of people, organisations and their names, to be had back. */
export const exportDictionary = (db: Database): Promise<void> =>
  handOut('jsonl', 'application/x-ndjson', async () => {
    const { count, slices, named } = await exportRecords(db, { what: 'dictionary' }, bundled);
    return Array.fromAsync(writeJsonLines({ created: Date.now(), records: count }, slices, named));
  });

async function handOut(ending: string, type: string, write: () => Promise<string[]>): Promise<void> {
  const file = `pangzhu-dictionary-${today()}.${ending}`;
  try {
    offerFile(new Blob(await write(), { type }), file);
    dictionaryExport.value = { is: 'done', file };
  } catch (error) {
    const code = error instanceof ChangedDuringExport ? 'changed' : storageFault(error)?.code;
    if (code === undefined) throw error;
    dictionaryExport.value = { is: 'failed', code };
  }
}
