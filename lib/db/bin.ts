import { isLive, laterThan } from '@/lib/core/records/annotation';
import { BIN_LASTS, type Binned } from '@/lib/core/records/binned';
import type { Step } from '@/lib/core/records/change';
import { done, failed, type Outcome } from '@/lib/core/records/outcome';
import { isStored } from '@/lib/core/records/stored-article';
import type { StorageFault, Unknown } from '@/lib/core/records/write-fault';
import { dropEntries, dropLostEvidence, logChange, undoneEntries } from '@/lib/db/change-log';
import type { ClockAndChance } from '@/lib/db/clock-and-chance';
import { commit } from '@/lib/db/commit';
import { findArticle } from '@/lib/db/find-article';
import { forget } from '@/lib/db/forget-opened';
import type { Database } from '@/lib/db/tables';
import { CHANGED_TABLES, writeSteps } from '@/lib/db/write-steps';

/** What lies in the bin, what was deleted last first. An import can have brought some of it back: that is left out. */
export async function listBin(db: Database): Promise<Binned[]> {
  const all = (await db.bin.orderBy('deleted').toArray()).reverse();
  const [annotations, articles] = await Promise.all([
    db.annotations.bulkGet(all.map(({ id }) => id)),
    db.articles.bulkGet(all.map(({ id }) => id)),
  ]);
  return all.filter(
    ({ of }, index) => (of === 'annotation' ? annotations : articles)[index]?.deleted !== null,
  );
}

/**
 * Brings back what was deleted, as one change that can be undone: an article with all its highlights that went with it,
 * a highlight with its article where that is gone too. Answers with the ids of the articles.
 */
export function restore(
  db: Database,
  ids: readonly string[],
  clock: ClockAndChance,
): Promise<Outcome<readonly string[], Unknown | StorageFault>> {
  return commit(db, CHANGED_TABLES, async (): Promise<Outcome<readonly string[], Unknown>> => {
    const wanted = await withWhatBelongs(db, ids);
    if (wanted === null) return failed({ code: 'unknown', what: 'annotation' });
    const now = clock.now();
    const homes = new Map<string, string>();
    const steps: Step[] = [];
    for (const binned of wanted) {
      const home = homes.get(binned.article) ?? (await homeOf(db, binned));
      homes.set(binned.article, home);
      const step = await backStep(db, binned, home, now);
      if (step !== null) steps.push(step);
    }
    if (steps.length === 0) return failed({ code: 'unknown', what: 'annotation' });
    const undone = await undoneEntries(db);
    await Promise.all([writeSteps(db, steps, now), logChange(db, 'restore', steps, now, undone)]);
    return done([...new Set(homes.values())]);
  });
}

/** Deletes for good: from the bin, and from the log, which could bring it back as well. */
export function deleteForGood(db: Database, ids: readonly string[]): Promise<Outcome<null, StorageFault>> {
  return commit(db, CHANGED_TABLES, async () => {
    await dropForGood(
      db,
      (await db.bin.bulkGet([...ids])).flatMap((binned) => binned ?? []),
    );
    return done(null);
  });
}

/** Deletes for good what has lain in the bin for {@link BIN_LASTS}. Answers with how many. */
export function purgeBin(db: Database, now: number): Promise<Outcome<number, StorageFault>> {
  return commit(db, CHANGED_TABLES, async () => {
    const old = await db.bin
      .where('deleted')
      .below(now - BIN_LASTS)
      .toArray();
    await dropForGood(db, old);
    return done(old.length);
  });
}

async function dropForGood(db: Database, asked: readonly Binned[]): Promise<void> {
  if (asked.length === 0) return;
  const articles = asked.filter(({ of }) => of === 'article').map(({ id }) => id);
  // Highlights whose article is gone for good have nowhere to come back to.
  const orphans = await db.bin.where('article').anyOf(articles).toArray();
  const gone = [...asked, ...orphans];
  const ids = new Set(gone.map(({ id }) => id));
  const touched = [...new Set(gone.map(({ article }) => article))];
  const numbers = new Set<number>();
  await db.changes
    .where('articles')
    .anyOf(touched)
    .each(({ steps }, { primaryKey }) => {
      if (steps.some(({ id }) => ids.has(id))) numbers.add(primaryKey);
    });
  await db.bin.bulkDelete([...ids]);
  await dropEntries(db, [...numbers]);
  await dropLostEvidence(db, touched);
}

/** What is to come back, articles first: each with what it needs and what went with it; null where there is none of it. */
async function withWhatBelongs(db: Database, ids: readonly string[]): Promise<Binned[] | null> {
  const asked = (await db.bin.bulkGet([...ids])).flatMap((binned) => binned ?? []);
  if (asked.length === 0) return null;
  const own = (await db.bin.bulkGet(asked.map(({ article }) => article))).flatMap((binned) => binned ?? []);
  const gone: Binned[] = [];
  for (const article of asked.filter(({ of }) => of === 'article')) {
    const its = await db.bin.where('article').equals(article.id).toArray();
    gone.push(...its.filter(({ deleted }) => deleted === article.deleted));
  }
  const all = new Map([...own, ...asked, ...gone].map((binned) => [binned.id, binned]));
  return [...all.values()].toSorted((a, b) => Number(b.of === 'article') - Number(a.of === 'article'));
}

/**
 * The article that something of the bin belongs to: its own, or the one that the reader has begun anew for the same
 * page meanwhile, which then gets the texts of the old one. What history alone noted of the page gives way.
 */
async function homeOf(db: Database, binned: Binned): Promise<string> {
  if (binned.of === 'annotation') return binned.article;
  const { identity, url } = binned.record;
  const now = await findArticle(db, identity, url);
  if (now === null || now.id === binned.id) return binned.id;
  if (now.keeping === 'opened') {
    await forget(db, [now]);
    return binned.id;
  }
  await shareEvidence(db, binned.id, now.id);
  await db.bin.delete(binned.id);
  return now.id;
}

/** Gives an article, beside what is kept of it, what is kept of another one. */
async function shareEvidence(db: Database, from: string, to: string): Promise<void> {
  for (const table of ['texts', 'copies', 'pictures', 'versions'] as const) {
    const rows = (await db.table(table).where('article').equals(from).toArray()).map((row) => ({
      ...row,
      article: to,
    }));
    for (const row of rows) {
      // What is there already stays: nothing that is kept is ever changed.
      await db
        .table(table)
        .add(row)
        .catch('ConstraintError', () => undefined);
    }
  }
}

/** Null where it is there already. `home` is the article that it belongs to now. */
async function backStep(db: Database, binned: Binned, home: string, now: number): Promise<Step | null> {
  if (binned.of === 'annotation') {
    const there = await db.annotations.get(binned.id);
    if (there !== undefined && isLive(there)) return null;
    const updated = laterThan(there?.updated ?? binned.record.updated, now);
    const after = { ...binned.record, article: home, updated };
    return { of: 'annotation', id: binned.id, before: null, after };
  }
  if (home !== binned.id) return null;
  const there = await db.articles.get(binned.id);
  if (there !== undefined && isStored(there)) return null;
  const updated = laterThan(there?.updated ?? binned.record.updated, now);
  return { of: 'article', id: binned.id, before: null, after: { ...binned.record, updated } };
}
