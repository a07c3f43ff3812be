import type { Table } from 'dexie';
import type { PortableRecord } from '@/lib/core/records/portable';
import { isStored } from '@/lib/core/records/stored-article';
import type { Database } from '@/lib/db/tables';

/** What goes out. Articles go with their texts and all their annotations, annotations with their articles. */
export type Selection =
  | { readonly what: 'everything' }
  | { readonly what: 'articles'; readonly ids: readonly string[] }
  | { readonly what: 'annotations'; readonly ids: readonly string[] };

/** Records on their way out, and how many there will be. */
export interface Outgoing {
  readonly count: number;
  /** In slices. Throws {@link ChangedDuringExport}. */
  readonly slices: AsyncIterable<readonly PortableRecord[]>;
}

/** A record that was to go out is forgotten by now: the export must begin anew. */
export class ChangedDuringExport extends Error {
  override readonly name = 'ChangedDuringExport';
}

/** Few enough for a task of some milliseconds; texts can have megabytes each. */
const RECORDS_AT_ONCE = 250;
const TEXTS_AT_ONCE = 4;

interface Keys {
  readonly articles: readonly string[];
  readonly texts: readonly [string, string][];
  readonly annotations: readonly string[];
}

/**
 * Reads the selected records, tombstones included: articles, then texts, then annotations, each in the order
 * of their ids. Only their keys are held in memory. Of a deleted article no text goes out.
 */
export async function exportRecords(db: Database, selection: Selection): Promise<Outgoing> {
  const keys = await db.transaction('r', ['articles', 'texts', 'annotations'], () => keysOf(db, selection));
  return {
    count: keys.articles.length + keys.texts.length + keys.annotations.length,
    slices: slicesOf(db, keys),
  };
}

async function keysOf(db: Database, selection: Selection): Promise<Keys> {
  if (selection.what === 'everything') {
    const [articles, texts, annotations, stored] = await Promise.all([
      db.articles.toCollection().primaryKeys(),
      db.texts.toCollection().primaryKeys(),
      db.annotations.toCollection().primaryKeys(),
      // Only what is stored was ever seen: a tombstone stands in no index but its id's.
      db.articles.orderBy('lastSeen').primaryKeys(),
    ]);
    const alive = new Set(stored);
    return { articles, texts: texts.filter(([article]) => alive.has(article)), annotations };
  }
  const chosen = selection.what === 'annotations' ? await db.annotations.bulkGet([...selection.ids]) : [];
  const ids =
    selection.what === 'articles' ? selection.ids : chosen.flatMap((annotation) => annotation?.article ?? []);
  const records = await db.articles.bulkGet([...new Set(ids)].toSorted());
  const articles = records.flatMap((article) => article ?? []);
  const stored = articles.filter(isStored).map(({ id }) => id);
  return {
    articles: articles.map(({ id }) => id),
    texts: await db.texts.where('article').anyOf(stored).primaryKeys(),
    annotations:
      selection.what === 'annotations'
        ? chosen.flatMap((annotation) => annotation?.id ?? []).toSorted()
        : (
            await db.annotations
              .where('article')
              .anyOf([...ids])
              .primaryKeys()
          ).toSorted(),
  };
}

async function* slicesOf(db: Database, keys: Keys): AsyncGenerator<PortableRecord[]> {
  for await (const slice of slicesBy(db.articles, keys.articles, RECORDS_AT_ONCE))
    yield slice.map((record) => ({ type: 'article', record }));
  for await (const slice of slicesBy(db.texts, keys.texts, TEXTS_AT_ONCE))
    yield slice.map((record) => ({ type: 'text', record }));
  for await (const slice of slicesBy(db.annotations, keys.annotations, RECORDS_AT_ONCE))
    yield slice.map((record) => ({ type: 'annotation', record }));
}

async function* slicesBy<T, Key>(
  table: Table<T, Key>,
  keys: readonly Key[],
  size: number,
): AsyncGenerator<T[]> {
  for (let at = 0; at < keys.length; at += size) {
    const records = await table.bulkGet(keys.slice(at, at + size));
    yield records.map((record) => {
      if (record === undefined) throw new ChangedDuringExport('A record was forgotten during the export');
      return record;
    });
  }
}
