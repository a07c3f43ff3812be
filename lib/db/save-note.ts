import { type Highlight, isHighlight } from '@/lib/core/records/annotation';
import { done, failed, type Outcome } from '@/lib/core/records/outcome';
import type { Stale, StorageFault, TooLarge, Unknown } from '@/lib/core/records/write-fault';
import { restore } from '@/lib/db/bin';
import { undoneEntries } from '@/lib/db/change-log';
import type { ClockAndChance } from '@/lib/db/clock-and-chance';
import { commit } from '@/lib/db/commit';
import { oversizeOfNote } from '@/lib/db/oversize';
import type { Database } from '@/lib/db/tables';
import { writeEdit } from '@/lib/db/update-annotation';
import { CHANGED_TABLES } from '@/lib/db/write-steps';

/** A note that was typed. */
export interface TypedNote {
  readonly id: string;
  /** The `updated` of the version whose note was seen; of a deleted annotation, that of its tombstone. */
  readonly basedOn: number;
  readonly note: string;
  /** The draft that this saves, gone afterwards. */
  readonly draft: string;
}

/**
 * Saves a note, unless somebody else has written another one meanwhile. A note is typed for minutes: that the
 * highlight got another colour, place or tag since then contradicts nothing. An annotation whose deletion was seen is
 * brought back for it.
 */
export async function saveNote(
  db: Database,
  { id, basedOn, note, draft }: TypedNote,
  clock: ClockAndChance,
): Promise<Outcome<Highlight, TooLarge | Unknown | Stale | StorageFault>> {
  const oversize = oversizeOfNote(note);
  if (oversize !== null) return failed(oversize);
  return commit(db, CHANGED_TABLES, async (): Promise<Outcome<Highlight, Unknown | Stale | StorageFault>> => {
    let before = await db.annotations.get(id);
    if (before === undefined || before.kind !== 'highlight')
      return failed({ code: 'unknown', what: 'annotation' });
    if (!isHighlight(before)) {
      if (before.updated !== basedOn) return failed({ code: 'stale', current: before });
      const restored = await restore(db, [id], clock);
      if (!restored.ok) return restored;
      before = await db.annotations.get(id);
      if (before === undefined || !isHighlight(before)) throw new Error('What was restored is there');
    } else if (!(await hasNoteOf(db, before, basedOn))) return failed({ code: 'stale', current: before });
    await db.drafts.delete(draft);
    return done(await writeEdit(db, before, { note }, await undoneEntries(db), clock));
  });
}

/**
 * Whether an annotation has the note that its version `updated` had. The log of changes knows the versions before; of
 * one that it does not know, nobody can say so.
 */
export async function hasNoteOf(db: Database, annotation: Highlight, updated: number): Promise<boolean> {
  if (annotation.updated === updated) return true;
  const numbers = await db.changes.where('articles').equals(annotation.article).primaryKeys();
  // One by one, the latest first: an entry can hold megabytes.
  for (const number of numbers.toReversed()) {
    for (const step of (await db.changes.get(number))?.steps ?? []) {
      if (step.of !== 'annotation' || step.id !== annotation.id) continue;
      const version = [step.before, step.after].find((image) => image?.updated === updated);
      if (version != null) return isHighlight(version) && version.note === annotation.note;
    }
  }
  return false;
}
