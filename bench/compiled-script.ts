// The content script that bench/compiled.ts installs: what a start of the background would do, in the page's database.

import { fromBytes, toBytes } from '@/bench/compiled-bytes';
import type { Dictionary } from '@/lib/core/dictionary/entity';
import { compileRecogniser } from '@/lib/core/recognise/compile';
import { answerCalls } from '@/scripts/browsers/answer-calls';

/** ms, medians, of one dictionary. */
export interface Start {
  /** Building the compiled form, the first time in this page and later. */
  readonly builtFirst: number;
  readonly built: number;
  /** Reading its bytes from an open database, and making the compiled form of them. */
  readonly loaded: number;
  /** Reading the entities themselves from it, which a start needs all the same: for cards, and to judge who is meant. */
  readonly entitiesRead: number;
  readonly bytes: number;
}

const REPETITIONS = 15;

const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[times.length >> 1] ?? Number.NaN;

function asked<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function times(work: () => unknown): Promise<number[]> {
  const found: number[] = [];
  for (let i = 0; i < REPETITIONS; i++) {
    const start = performance.now();
    await work();
    found.push(performance.now() - start);
  }
  return found;
}

async function start(dictionary: Dictionary): Promise<Start> {
  const built = await times(() => compileRecogniser(dictionary));
  const bytes = toBytes(compileRecogniser(dictionary));
  const opening = indexedDB.open('bench-compiled', 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('compiled');
    opening.result.createObjectStore('entities', { keyPath: 'id' });
  };
  const db = await asked(opening);
  const writing = db.transaction(['compiled', 'entities'], 'readwrite');
  writing.objectStore('compiled').put(bytes, 'bytes');
  for (const entity of dictionary.entities) writing.objectStore('entities').put(entity);
  await new Promise((resolve, reject) => {
    writing.oncomplete = resolve;
    writing.onerror = () => reject(writing.error);
  });
  const read = (store: string) => db.transaction(store).objectStore(store);
  const loaded = await times(async () => {
    const kept: unknown = await asked(read('compiled').get('bytes'));
    if (!(kept instanceof Uint8Array) || fromBytes(kept.slice(), dictionary.entities) === null)
      throw new Error('Not read back');
  });
  const entitiesRead = await times(() => asked(read('entities').getAll()));
  db.close();
  await asked(indexedDB.deleteDatabase('bench-compiled'));
  return {
    builtFirst: built[0] ?? Number.NaN,
    built: median(built),
    loaded: median(loaded),
    entitiesRead: median(entitiesRead),
    bytes: bytes.byteLength,
  };
}

export const handlers = { start };

answerCalls(handlers);
