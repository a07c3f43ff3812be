import { type ChangeKind, changeOf, type Step, surplus } from '@/lib/core/records/change';
import type { Database } from '@/lib/db/tables';
import { dropEvidence } from '@/lib/db/versions';

/** The log may grow past its bounds by so many entries before it is cut: cutting reads all sizes. */
const CUT_EVERY = 32;
/** An entry of this size (UTF-16 units) has the log cut at once. */
const LARGE_ENTRY = 262_144;

/**
 * The numbers of the entries that are undone. Asked for beside the other reads of a change, so that writing
 * the log costs no further round trip to the database.
 */
export function undoneEntries(db: Database): Promise<number[]> {
  return db.changes.where('undone').above(0).primaryKeys();
}

/**
 * Writes a change into the log, and drops what was undone in the same articles: after a new change there is
 * no way forward to it. To be called within the transaction of the change.
 * @param undone what `undoneEntries` gave in this transaction
 */
export async function logChange(
  db: Database,
  kind: ChangeKind,
  steps: readonly Step[],
  now: number,
  undone: readonly number[],
): Promise<void> {
  const change = changeOf(kind, now, steps);
  const [number] = await Promise.all([db.changes.add(change), dropUndone(db, undone, change.articles)]);
  if (number % CUT_EVERY === 0 || change.size >= LARGE_ENTRY) await cutLog(db);
}

/** Removes entries from the log, and the texts and copies that only they could have brought back. */
export async function dropEntries(db: Database, numbers: readonly number[]): Promise<void> {
  const entries = await db.changes.bulkGet([...numbers]);
  await db.changes.bulkDelete([...numbers]);
  await dropLostEvidence(db, new Set(entries.flatMap((entry) => entry?.articles ?? [])));
}

/** Removes the texts and copies of those articles that are deleted and that neither the log nor the bin could bring back. */
export async function dropLostEvidence(db: Database, articles: Iterable<string>): Promise<void> {
  for (const id of articles) {
    const record = await db.articles.get(id);
    if (record?.deleted === null || (await db.changes.where('articles').equals(id).count()) > 0) continue;
    if ((await db.bin.where('id').equals(id).count()) > 0) continue;
    await dropEvidence(db, [id]);
  }
}

async function dropUndone(
  db: Database,
  undone: readonly number[],
  articles: readonly string[],
): Promise<void> {
  if (undone.length === 0) return;
  const entries = await db.changes.bulkGet([...undone]);
  await dropEntries(
    db,
    undone.filter((_, index) => entries[index]?.articles.some((id) => articles.includes(id)) === true),
  );
}

async function cutLog(db: Database): Promise<void> {
  const numbers = await db.changes.toCollection().primaryKeys();
  const sizes = new Map<number, number>();
  // A cursor over keys alone: the entries themselves can hold megabytes.
  await db.changes.orderBy('size').eachKey((size, { primaryKey }) => sizes.set(primaryKey, Number(size)));
  const over = surplus(numbers.map((number) => sizes.get(number) ?? 0));
  if (over > 0) await dropEntries(db, numbers.slice(0, over));
}
