import type { ImportFault, ImportReport, Incoming } from '@/lib/core/records/incoming';
import { done, failed, type Outcome } from '@/lib/core/records/outcome';
import { commit } from '@/lib/db/commit';
import { count } from '@/lib/db/count';
import { importAnnotations } from '@/lib/db/import-annotations';
import { ImportedArticles } from '@/lib/db/import-articles';
import { importDictionary } from '@/lib/db/import-dictionary';
import { type EvidenceType, importEvidence } from '@/lib/db/import-evidence';
import { ImportTally } from '@/lib/db/import-tally';
import { discardImport, entriesOf, stagedRows } from '@/lib/db/stage-import';
import type { Database, StagedSlice } from '@/lib/db/tables';
import { EVIDENCE_TABLES } from '@/lib/db/versions';
import { WriteBehind } from '@/lib/db/write-behind';
import { DICTIONARY_TABLES } from '@/lib/db/write-dictionary';

/** Few enough for a task of some milliseconds. */
const RECORDS_AT_ONCE = 100;

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
    [
      ...(['articles', 'annotations', 'counters', 'changes', 'bin', 'staged'] as const),
      ...EVIDENCE_TABLES,
      ...DICTIONARY_TABLES,
    ],
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

const EVIDENCE_TYPES = ['text', 'copy', 'picture', 'condition'] as const satisfies readonly EvidenceType[];

/** False where the reader stopped it. */
async function merge(
  db: Database,
  importId: string,
  tally: ImportTally,
  { signal, tell }: CommitOptions,
): Promise<boolean> {
  const keys = await stagedRows(db, importId).primaryKeys();
  const articles = new ImportedArticles(db, tally);
  const writes = new WriteBehind();
  let merged = 0;
  // Articles first, because annotations are taken only with their article; what is kept of them last, because
  // annotations decide which articles stay.
  for (const wanted of ['article', 'annotation', ...EVIDENCE_TYPES, 'term', 'answer', 'pack'] as const) {
    if (wanted === EVIDENCE_TYPES[0]) await articles.settle();
    for (const key of keys.filter(([, type]) => type === wanted)) {
      for (const part of partsOf(await db.staged.get(key))) {
        if (signal.aborted) return false;
        if (wanted === 'article') await articles.take(part);
        else if (wanted === 'term' || wanted === 'answer' || wanted === 'pack')
          await importDictionary(db, part, tally, writes);
        else
          await (wanted === 'annotation' ? importAnnotations : importEvidence)(
            db,
            part,
            articles,
            tally,
            writes,
          );
      }
      merged += 1;
      tell(merged, keys.length);
    }
    await writes.done();
  }
  return true;
}

function* partsOf(slice: StagedSlice | undefined): Generator<Incoming[]> {
  if (slice === undefined) throw new Error('A staged slice vanished within its transaction');
  const entries = entriesOf(slice);
  for (let at = 0; at < entries.length; at += RECORDS_AT_ONCE) yield entries.slice(at, at + RECORDS_AT_ONCE);
}
