import type { Database } from '@/lib/db/tables';

/** Every tag that the reader has given to something that is there, sorted. Reads keys alone. */
export async function listTags(db: Database): Promise<string[]> {
  return (await db.annotations.orderBy('tags').uniqueKeys()).map(String);
}
