/** One object store of a database, with its rows. */
interface DumpedStore {
  readonly name: string;
  readonly keyPath: string | string[] | null;
  readonly autoIncrement: boolean;
  readonly indexes: readonly {
    readonly name: string;
    readonly keyPath: string | string[];
    readonly unique: boolean;
    readonly multiEntry: boolean;
  }[];
  /** Key and value. */
  readonly rows: readonly (readonly [IDBValidKey, unknown])[];
}

/** A database as IndexedDB itself sees it, so that an old one needs no old code to be made again. */
export interface Dump {
  readonly version: number;
  readonly stores: readonly DumpedStore[];
}

/** Reads a whole database. For small ones. */
export async function dump(name: string): Promise<Dump> {
  const db = await settled(indexedDB.open(name));
  const names = [...db.objectStoreNames];
  const transaction = db.transaction(names, 'readonly');
  const stores = names.map(async (storeName): Promise<DumpedStore> => {
    const store = transaction.objectStore(storeName);
    const [keys, values] = await Promise.all([settled(store.getAllKeys()), settled(store.getAll())]);
    const indexes = [...store.indexNames].map((indexName) => {
      const { keyPath, unique, multiEntry } = store.index(indexName);
      return { name: indexName, keyPath, unique, multiEntry };
    });
    const { keyPath, autoIncrement } = store;
    return {
      name: storeName,
      keyPath,
      autoIncrement,
      indexes,
      rows: keys.map((key, index) => [key, values[index]]),
    };
  });
  const found = { version: db.version, stores: await Promise.all(stores) };
  db.close();
  return found;
}

/**
 * Makes a database of what was dumped, in place of the one of that name, which nobody can open in between. Can be run
 * in a page: it calls nothing of ours.
 */
export function restore(name: string, { version, stores }: Dump): Promise<void> {
  return new Promise((resolve, reject) => {
    indexedDB.deleteDatabase(name);
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => {
      for (const { name: storeName, keyPath, autoIncrement, indexes, rows } of stores) {
        const store = request.result.createObjectStore(storeName, { keyPath, autoIncrement });
        for (const index of indexes) store.createIndex(index.name, index.keyPath, index);
        for (const [key, value] of rows) keyPath === null ? store.add(value, key) : store.add(value);
      }
    };
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
    request.onerror = () => reject(request.error);
  });
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
