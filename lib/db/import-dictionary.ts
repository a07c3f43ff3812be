import type { Incoming } from '@/lib/core/records/incoming';
import { mergeLater } from '@/lib/core/records/merge';
import type { ImportTally } from '@/lib/db/import-tally';
import type { Database } from '@/lib/db/tables';
import type { WriteBehind } from '@/lib/db/write-behind';

/** Takes a part of the terms, answers and packs of a file: by id, the later version wins, equal times keep ours. */
export async function importDictionary(
  db: Database,
  entries: readonly Incoming[],
  tally: ImportTally,
  writes: WriteBehind,
): Promise<void> {
  // What one record of a file has written is here for the next one of the same id.
  await writes.done();
  const records = entries.map(({ record }) => record);
  const terms = records.flatMap((incoming) => (incoming.type === 'term' ? incoming.record : []));
  const answers = records.flatMap((incoming) => (incoming.type === 'answer' ? incoming.record : []));
  const packs = records.flatMap((incoming) => (incoming.type === 'pack' ? incoming.record : []));
  const laterTerms = merged(terms, await db.terms.bulkGet(idsOf(terms)), tally);
  const laterAnswers = merged(answers, await db.answers.bulkGet(idsOf(answers)), tally);
  const laterPacks = merged(packs, await db.packs.bulkGet(idsOf(packs)), tally);
  await Promise.all([
    db.terms.bulkPut(laterTerms),
    db.answers.bulkPut(laterAnswers),
    db.packs.bulkPut(laterPacks),
  ]);
}

interface Versioned {
  readonly id: string;
  readonly updated: number;
}

const idsOf = (records: readonly Versioned[]): string[] => records.map(({ id }) => id);

/**
 * What is to be written of records that come in.
 * @param known what is stored under the id of each
 */
function merged<T extends Versioned>(
  incoming: readonly T[],
  known: readonly (T | undefined)[],
  tally: ImportTally,
): T[] {
  const written = new Map<string, T>();
  incoming.forEach((theirs, at) => {
    const { record, verdict } = mergeLater(written.get(theirs.id) ?? known[at], theirs);
    tally.judge(verdict);
    if (verdict !== 'unchanged') written.set(record.id, record);
  });
  return [...written.values()];
}
