import type { Incoming } from '@/lib/core/records/incoming';
import { mergeLater } from '@/lib/core/records/merge';
import type { ImportTally } from '@/lib/db/import-tally';
import type { Database } from '@/lib/db/tables';
import type { WriteBehind } from '@/lib/db/write-behind';

/** Takes a part of the terms and answers of a file: by id, the later version wins, equal times keep ours. */
export async function importDictionary(
  db: Database,
  entries: readonly Incoming[],
  tally: ImportTally,
  writes: WriteBehind,
): Promise<void> {
  // What one record of a file has written is here for the next one of the same id.
  await writes.done();
  for (const { record } of entries) {
    if (record.type === 'term') {
      const merged = mergeLater(await db.terms.get(record.record.id), record.record);
      tally.judge(merged.verdict);
      if (merged.verdict !== 'unchanged') await db.terms.put(merged.record);
    } else if (record.type === 'answer') {
      const merged = mergeLater(await db.answers.get(record.record.id), record.record);
      tally.judge(merged.verdict);
      if (merged.verdict !== 'unchanged') await db.answers.put(merged.record);
    }
  }
}
