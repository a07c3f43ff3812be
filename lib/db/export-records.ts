import type { Table } from 'dexie';
import type { Dictionary } from '@/lib/core/dictionary/entity';
import { entitiesNamedIn, type NamedEntity, nameEntities } from '@/lib/core/dictionary/named-entity';
import { withPacks } from '@/lib/core/dictionary/with-packs';
import type { PortableRecord } from '@/lib/core/records/portable';
import { isStored } from '@/lib/core/records/stored-article';
import { readPacks } from '@/lib/db/packs';
import { readTerms } from '@/lib/db/read-dictionary';
import type { Database } from '@/lib/db/tables';
import { EVIDENCE_TABLES, readCopy, readText } from '@/lib/db/versions';
import { DICTIONARY_TABLES } from '@/lib/db/write-dictionary';

/** What goes out. Articles go with all that is kept of them and all their annotations, annotations with their articles. */
export type Selection =
  | { readonly what: 'everything' }
  | { readonly what: 'articles'; readonly ids: readonly string[] }
  | { readonly what: 'annotations'; readonly ids: readonly string[] }
  | { readonly what: 'dictionary' };

/** Records on their way out. */
export interface Outgoing {
  /** How many lines there will be: of records, and of what they name. */
  readonly count: number;
  /** In slices. Throws {@link ChangedDuringExport}. */
  readonly slices: AsyncIterable<readonly PortableRecord[]>;
  /** What the ids of entities mean that the records name. */
  readonly named: readonly NamedEntity[];
}

/** A record that was to go out is forgotten by now: the export must begin anew. */
export class ChangedDuringExport extends Error {
  override readonly name = 'ChangedDuringExport';
}

/** Few enough for a task of some milliseconds; texts can have megabytes each. */
const RECORDS_AT_ONCE = 250;
const TEXTS_AT_ONCE = 4;

type Pair = [article: string, of: string];

interface Keys {
  readonly articles: readonly string[];
  /** What is kept of the articles beside their records. A version goes out whole: a line stands by itself. */
  readonly texts: readonly Pair[];
  readonly copies: readonly Pair[];
  readonly pictures: readonly Pair[];
  readonly conditions: readonly string[];
  readonly annotations: readonly string[];
  /** The reader's dictionary, answers and packs belong to no article: they go with everything, or alone. */
  readonly terms: readonly string[];
  readonly answers: readonly string[];
  readonly packs: readonly string[];
}

/**
 * Reads the selected records, tombstones included: articles, then what is kept of them, then annotations, each
 * in the order of their ids. Only their keys are held in memory. Of a deleted article nothing else goes out. Records go
 * out as they are stored, whatever the reader has made one since: what they name is told beside them.
 * @param bundled the dictionary below packs and the reader's terms
 */
export async function exportRecords(
  db: Database,
  selection: Selection,
  bundled: Dictionary,
): Promise<Outgoing> {
  const tables = ['articles', 'annotations', ...EVIDENCE_TABLES, ...DICTIONARY_TABLES];
  const [keys, named] = await db.transaction('r', tables, async () => {
    const wanted = await keysOf(db, selection);
    return [wanted, await namedIn(db, wanted, bundled)] as const;
  });
  return {
    count: Object.values(keys).reduce((sum, some) => sum + some.length, named.length),
    slices: slicesOf(db, keys),
    named,
  };
}

async function namedIn(db: Database, keys: Keys, bundled: Dictionary): Promise<NamedEntity[]> {
  const named = new Set<string>();
  const naming = { ...keys, articles: [], texts: [], copies: [], pictures: [], conditions: [], packs: [] };
  for await (const slice of slicesOf(db, naming)) {
    for (const record of slice) for (const id of entitiesNamedIn(record)) named.add(id);
  }
  if (named.size === 0) return [];
  const [terms, packs] = await Promise.all([readTerms(db), readPacks(db)]);
  return nameEntities(named, withPacks(bundled, packs), terms);
}

async function keysOf(db: Database, selection: Selection): Promise<Keys> {
  if (selection.what === 'everything') {
    const [articles, annotations, dictionary, stored] = await Promise.all([
      db.articles.toCollection().primaryKeys(),
      db.annotations.toCollection().primaryKeys(),
      dictionaryKeys(db),
      // Only what is stored was ever seen: a tombstone stands in no index but its id's.
      db.articles.orderBy('lastSeen').primaryKeys(),
    ]);
    return { articles, ...(await evidenceOf(db, stored)), annotations, ...dictionary };
  }
  if (selection.what === 'dictionary') {
    const none = { articles: [], texts: [], copies: [], pictures: [], conditions: [], annotations: [] };
    return { ...none, ...(await dictionaryKeys(db)) };
  }
  const chosen = selection.what === 'annotations' ? await db.annotations.bulkGet([...selection.ids]) : [];
  const ids =
    selection.what === 'articles' ? selection.ids : chosen.flatMap((annotation) => annotation?.article ?? []);
  const records = await db.articles.bulkGet([...new Set(ids)].toSorted());
  const articles = records.flatMap((article) => article ?? []);
  const stored = articles.filter(isStored).map(({ id }) => id);
  return {
    articles: articles.map(({ id }) => id),
    ...(await evidenceOf(db, stored)),
    annotations:
      selection.what === 'annotations'
        ? chosen.flatMap((annotation) => annotation?.id ?? []).toSorted()
        : (
            await db.annotations
              .where('article')
              .anyOf([...ids])
              .primaryKeys()
          ).toSorted(),
    terms: [],
    answers: [],
    packs: [],
  };
}

async function dictionaryKeys(db: Database): Promise<Pick<Keys, 'terms' | 'answers' | 'packs'>> {
  const [terms, answers, packs] = await Promise.all([
    db.terms.toCollection().primaryKeys(),
    db.answers.toCollection().primaryKeys(),
    db.packs.toCollection().primaryKeys(),
  ]);
  return { terms, answers, packs };
}

async function evidenceOf(
  db: Database,
  stored: readonly string[],
): Promise<Pick<Keys, 'texts' | 'copies' | 'pictures' | 'conditions'>> {
  const [texts, copies, pictures, versions, conditions] = await Promise.all([
    db.texts.where('article').anyOf(stored).primaryKeys(),
    db.copies.where('article').anyOf(stored).primaryKeys(),
    db.pictures.where('article').anyOf(stored).primaryKeys(),
    db.versions.where('article').anyOf(stored).primaryKeys(),
    db.conditions.where('article').anyOf(stored).primaryKeys(),
  ]);
  const later = (of: string): Pair[] =>
    versions.flatMap(([article, what, sha256]): Pair[] => (what === of ? [[article, sha256]] : []));
  return {
    texts: inOrder([...texts, ...later('text')]),
    copies: inOrder([...copies, ...later('copy')]),
    pictures: inOrder(pictures),
    conditions: conditions.toSorted(),
  };
}

function inOrder(pairs: readonly Pair[]): Pair[] {
  return pairs.toSorted(([a, x], [b, y]) => (a === b ? (x < y ? -1 : 1) : a < b ? -1 : 1));
}

async function* slicesOf(db: Database, keys: Keys): AsyncGenerator<PortableRecord[]> {
  for await (const slice of slicesBy(from(db.articles), keys.articles, RECORDS_AT_ONCE))
    yield slice.map((record) => ({ type: 'article', record }));
  for await (const slice of slicesBy(
    (some) => eachOf(some, (a, of) => readText(db, a, of)),
    keys.texts,
    TEXTS_AT_ONCE,
  ))
    yield slice.map((record) => ({ type: 'text', record }));
  for await (const slice of slicesBy(
    (some) => eachOf(some, (a, of) => readCopy(db, a, of)),
    keys.copies,
    TEXTS_AT_ONCE,
  ))
    yield slice.map((record) => ({ type: 'copy', record }));
  for await (const slice of slicesBy(from(db.pictures), keys.pictures, TEXTS_AT_ONCE))
    yield slice.map((record) => ({ type: 'picture', record }));
  for await (const slice of slicesBy(from(db.conditions), keys.conditions, RECORDS_AT_ONCE))
    yield slice.map((record) => ({ type: 'condition', record }));
  for await (const slice of slicesBy(from(db.annotations), keys.annotations, RECORDS_AT_ONCE))
    yield slice.map((record) => ({ type: 'annotation', record }));
  for await (const slice of slicesBy(from(db.terms), keys.terms, RECORDS_AT_ONCE))
    yield slice.map((record) => ({ type: 'term', record }));
  for await (const slice of slicesBy(from(db.answers), keys.answers, RECORDS_AT_ONCE))
    yield slice.map((record) => ({ type: 'answer', record }));
  for await (const slice of slicesBy(from(db.packs), keys.packs, TEXTS_AT_ONCE))
    yield slice.map((record) => ({ type: 'pack', record }));
}

const from =
  <T, Key>(table: Table<T, Key>) =>
  (keys: readonly Key[]): Promise<(T | undefined)[]> =>
    table.bulkGet([...keys]);

function eachOf<T>(pairs: readonly Pair[], read: (article: string, of: string) => Promise<T>): Promise<T[]> {
  return Promise.all(pairs.map(([article, of]) => read(article, of)));
}

async function* slicesBy<T, Key>(
  read: (keys: readonly Key[]) => Promise<(T | null | undefined)[]>,
  keys: readonly Key[],
  size: number,
): AsyncGenerator<T[]> {
  for (let at = 0; at < keys.length; at += size) {
    const records = await read(keys.slice(at, at + size));
    yield records.map((record) => {
      if (record === undefined || record === null)
        throw new ChangedDuringExport('A record was forgotten during the export');
      return record;
    });
  }
}
