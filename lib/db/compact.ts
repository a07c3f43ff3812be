import { done, type Outcome } from '@/lib/core/records/outcome';
import { isStored } from '@/lib/core/records/stored-article';
import type { StorageFault } from '@/lib/core/records/write-fault';
import { dropLostEvidence } from '@/lib/db/change-log';
import { commit } from '@/lib/db/commit';
import { sweepImports } from '@/lib/db/stage-import';
import type { Database } from '@/lib/db/tables';
import { EVIDENCE_TABLES } from '@/lib/db/versions';

/**
 * Removes what nothing needs any more: texts and copies of deleted articles that neither undo nor the bin can
 * bring back, and what imports that never came to an end have laid aside. None of the reader's words are among
 * it. Answers with how many records went.
 */
export async function compact(
  db: Database,
  now: number,
): Promise<Outcome<{ readonly texts: number; readonly imports: number }, StorageFault>> {
  const laidAside = await db.staged.count();
  const swept = await sweepImports(db, now);
  if (!swept.ok) return swept;
  const imports = laidAside - (await db.staged.count());
  return commit(db, ['articles', 'changes', 'bin', ...EVIDENCE_TABLES], async () => {
    const before = await evidenceKeys(db);
    const ids = [...new Set(before.map((key) => String([key].flat()[0])))];
    const records = await db.articles.bulkGet(ids);
    const lost = ids.filter((_, index) => {
      const record = records[index];
      return record === undefined || !isStored(record);
    });
    await dropLostEvidence(db, lost);
    return done({ texts: before.length - (await evidenceKeys(db)).length, imports });
  });
}

/** The keys of all evidence; each begins with the id of its article. */
async function evidenceKeys(db: Database): Promise<unknown[]> {
  const keys = await Promise.all(EVIDENCE_TABLES.map((name) => db.table(name).toCollection().primaryKeys()));
  return keys.flat();
}
