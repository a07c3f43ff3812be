import type { ImportFault, ImportReport } from '@/lib/core/records/incoming';
import { done, failed, type Outcome } from '@/lib/core/records/outcome';
import { commit } from '@/lib/db/commit';
import { count } from '@/lib/db/count';
import { importAnnotations, importTexts } from '@/lib/db/import-annotations';
import { ImportedArticles } from '@/lib/db/import-articles';
import { ImportTally } from '@/lib/db/import-tally';
import { discardImport, stagedRows } from '@/lib/db/stage-import';
import type { Database } from '@/lib/db/tables';

export interface CommitOptions {
  /** Takes the other lines where some are refused; else nothing is taken then. */
  readonly skipRefused: boolean;
  readonly signal: AbortSignal;
  /** Hears after every slice how many of all slices are merged. */
  readonly tell: (merged: number, all: number) => void;
}

/**
 * Merges what was staged into the reader's data: by id, the higher `updated` wins, equal times keep ours. One
 * transaction, slice by slice, so that no task is long; the counters are written with it. Afterwards nothing
 * is staged any more, whatever came of it. An import is no entry of the log of changes.
 */
export async function commitImport(
  db: Database,
  importId: string,
  options: CommitOptions,
): Promise<Outcome<ImportReport, ImportFault>> {
  const outcome = await commit(
    db,
    ['articles', 'texts', 'annotations', 'counters', 'changes', 'staged'],
    async (): Promise<Outcome<ImportReport, ImportFault>> => {
      const tally = new ImportTally();
      if (!(await merge(db, importId, tally, options))) return failed({ code: 'cancelled' });
      const { report } = tally;
      if (report.refused > 0 && !options.skipRefused) return failed({ code: 'refused-lines', report });
      await count(db, tally.counted);
      await stagedRows(db, importId).delete();
      return done(report);
    },
  );
  // What could not be taken must not wait for ever; should this fail too, the next sweep finds it.
  if (!outcome.ok) await discardImport(db, importId);
  return outcome;
}

/** False where the reader stopped it. */
async function merge(
  db: Database,
  importId: string,
  tally: ImportTally,
  { signal, tell }: CommitOptions,
): Promise<boolean> {
  const keys = await stagedRows(db, importId).primaryKeys();
  const articles = new ImportedArticles(db, tally);
  let merged = 0;
  // Articles first, because annotations are taken only with their article; texts last, because annotations
  // decide which articles stay.
  for (const wanted of ['article', 'annotation', 'text'] as const) {
    if (wanted === 'text') await articles.settle();
    for (const key of keys.filter(([, type]) => type === wanted)) {
      if (signal.aborted) return false;
      const slice = await db.staged.get(key);
      if (slice === undefined) throw new Error('A staged slice vanished within its transaction');
      const { entries } = slice;
      if (wanted === 'article') await articles.take(entries);
      else await (wanted === 'annotation' ? importAnnotations : importTexts)(db, entries, articles, tally);
      merged += 1;
      tell(merged, keys.length);
    }
  }
  return true;
}
