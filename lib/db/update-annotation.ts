import { type Highlight, isHighlight, laterThan } from '@/lib/core/records/annotation';
import { done, failed, type Outcome } from '@/lib/core/records/outcome';
import { sameContent } from '@/lib/core/records/same-content';
import type { Stale, StorageFault, TooLarge, Unknown } from '@/lib/core/records/write-fault';
import { logChange, undoneEntries } from '@/lib/db/change-log';
import type { ClockAndChance } from '@/lib/db/clock-and-chance';
import { commit } from '@/lib/db/commit';
import { oversizeOfNote } from '@/lib/db/oversize';
import type { Database } from '@/lib/db/tables';
import { CHANGED_TABLES, writeSteps } from '@/lib/db/write-steps';

type Fields = Pick<Highlight, 'colour' | 'style' | 'note' | 'tags' | 'entities' | 'keptDetached'>;

/** A change of one annotation. */
export interface AnnotationEdit {
  readonly id: string;
  /** The `updated` of the version that was seen when the change was made. */
  readonly basedOn: number;
  readonly change: Partial<Fields>;
  /** The draft that this saves, gone afterwards. */
  readonly draft: string | null;
}

/** Changes an annotation, unless somebody else has changed or deleted it meanwhile: then nothing is written. */
export async function updateAnnotation(
  db: Database,
  { id, basedOn, change, draft }: AnnotationEdit,
  clock: ClockAndChance,
): Promise<Outcome<Highlight, TooLarge | Unknown | Stale | StorageFault>> {
  const oversize = oversizeOfNote(change.note ?? '');
  if (oversize !== null) return failed(oversize);
  return commit(db, CHANGED_TABLES, async (): Promise<Outcome<Highlight, Unknown | Stale>> => {
    const [before, undone] = await Promise.all([db.annotations.get(id), undoneEntries(db)]);
    if (before === undefined) return failed({ code: 'unknown', what: 'annotation' });
    if (before.updated !== basedOn || !isHighlight(before)) return failed({ code: 'stale', current: before });
    if (draft !== null) await db.drafts.delete(draft);
    return done(await writeEdit(db, before, change, undone, clock));
  });
}

/**
 * Writes a change over the version that stands there, and logs it; one that changes nothing writes nothing. To be
 * called within a transaction over `CHANGED_TABLES`, in which `before` was read.
 * @param undone what `undoneEntries` gave in this transaction
 */
export async function writeEdit(
  db: Database,
  before: Highlight,
  change: Partial<Fields>,
  undone: readonly number[],
  clock: ClockAndChance,
): Promise<Highlight> {
  const now = clock.now();
  const after: Highlight = { ...before, ...change, updated: laterThan(before.updated, now) };
  if (sameContent(before, after)) return before;
  const steps = [{ of: 'annotation', id: before.id, before, after }] as const;
  await Promise.all([writeSteps(db, steps, now), logChange(db, 'edit', steps, now, undone)]);
  return after;
}
