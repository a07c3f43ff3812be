// The content script that bench/compiled.ts installs: what a start of the background would do, in the page's database.

import { fromBytes, toBytes } from '@/bench/compiled-bytes';
import type { Dictionary, Entity } from '@/lib/core/dictionary/entity';
import { compileRecogniser } from '@/lib/core/recognise/compile';
import { answerCalls } from '@/scripts/browsers/answer-calls';

/** ms of one start, each step once, as code that has not run before in this page. */
export interface Start {
  /** Reading the entities from an open database, which a start needs in any case: for cards, and to judge who is meant. */
  readonly entitiesRead: number;
  /** Building the compiled form of them. */
  readonly built: number;
  /** Reading its bytes in place of that, kept as an array or as a file, and making the compiled form of them. */
  readonly arrayLoaded: number;
  readonly fileLoaded: number;
}

function asked<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function openDatabase(): Promise<IDBDatabase> {
  const opening = indexedDB.open('bench-compiled', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('kept');
  return asked(opening);
}

/** Writes a dictionary as one record, as a pack is kept, and its compiled form; how many bytes that has. */
async function keep({ entities, sources }: Dictionary): Promise<number> {
  const bytes = toBytes(compileRecogniser({ entities, sources }));
  const db = await openDatabase();
  const writing = db.transaction('kept', 'readwrite');
  const store = writing.objectStore('kept');
  store.put(entities, 'entities');
  store.put(bytes, 'array');
  store.put(new Blob([bytes]), 'file');
  await new Promise((resolve, reject) => {
    writing.oncomplete = resolve;
    writing.onerror = () => reject(writing.error);
  });
  db.close();
  return bytes.byteLength;
}

/** What {@link keep} wrote, read as a start would. */
async function start(): Promise<Start> {
  const db = await openDatabase();
  const read = (key: string): Promise<unknown> => asked(db.transaction('kept').objectStore('kept').get(key));
  // The first question of a connection takes longer, whatever it is.
  await read('nothing');
  let last = performance.now();
  const lap = (): number => {
    const from = last;
    last = performance.now();
    return last - from;
  };
  const entities = (await read('entities')) as readonly Entity[];
  const entitiesRead = lap();
  compileRecogniser({ entities, sources: [] });
  const built = lap();
  const array = await read('array');
  if (!(array instanceof Uint8Array) || fromBytes(array.slice(), entities) === null)
    throw new Error('No array');
  const arrayLoaded = lap();
  const file = await read('file');
  if (!(file instanceof Blob)) throw new Error('No file');
  if (fromBytes(new Uint8Array(await file.arrayBuffer()), entities) === null) throw new Error('Another file');
  const fileLoaded = lap();
  db.close();
  return { entitiesRead, built, arrayLoaded, fileLoaded };
}

async function forget(): Promise<void> {
  await asked(indexedDB.deleteDatabase('bench-compiled'));
}

export const handlers = { keep, start, forget };

answerCalls(handlers);
