import type { Draft } from '@/lib/core/records/draft';
import { done, failed, type Outcome } from '@/lib/core/records/outcome';
import type { StorageFault, TooLarge } from '@/lib/core/records/write-fault';
import type { ClockAndChance } from '@/lib/db/clock-and-chance';
import { commit } from '@/lib/db/commit';
import { oversizeOfDraft } from '@/lib/db/oversize';
import type { Database } from '@/lib/db/tables';

/** Keeps what is being typed, in place of what this editing had before. */
export async function saveDraft(
  db: Database,
  draft: Omit<Draft, 'saved'>,
  clock: ClockAndChance,
): Promise<Outcome<Draft, TooLarge | StorageFault>> {
  const oversize = oversizeOfDraft(draft.note);
  if (oversize !== null) return failed(oversize);
  return commit(db, ['drafts'], async () => {
    const saved = { ...draft, saved: clock.now() };
    await db.drafts.put(saved);
    return done(saved);
  });
}

/** Throws a draft away; nothing happens where there is none. */
export function discardDraft(db: Database, id: string): Promise<Outcome<null, StorageFault>> {
  return commit(db, ['drafts'], async () => {
    await db.drafts.delete(id);
    return done(null);
  });
}

/**
 * Hands the latest draft about an annotation to another editing, which goes on with it; null where there is none.
 * Other drafts stay, to be offered after it.
 */
export function adoptDraft(
  db: Database,
  page: string,
  annotation: string,
  editing: string,
): Promise<Outcome<DraftAbout | null, StorageFault>> {
  return commit(db, ['drafts'], async () => {
    const latest = (await draftsOf(db, page)).find(isAbout(annotation));
    if (latest === undefined) return done(null);
    await db.drafts.delete(latest.id);
    const adopted = { ...latest, id: editing };
    await db.drafts.put(adopted);
    return done(adopted);
  });
}

type DraftAbout = Draft & { readonly about: { readonly annotation: string; readonly basedOn: number } };
const isAbout =
  (annotation: string) =>
  (draft: Draft): draft is DraftAbout =>
    'annotation' in draft.about && draft.about.annotation === annotation;

/** The drafts of a page (see `pageKey`), the latest first. */
export async function draftsOf(db: Database, page: string): Promise<Draft[]> {
  const drafts = await db.drafts.where('page').equals(page).toArray();
  return drafts.toSorted((a, b) => b.saved - a.saved);
}
