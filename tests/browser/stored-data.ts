import type { PageUnderTest } from '@/scripts/browsers/page-under-test';

/** What is stored, table by table, in the order of the keys. */
export type StoredData = Readonly<Record<string, readonly unknown[]>>;

/**
 * Reads all that is stored, as IndexedDB itself tells it.
 * @param asker a page of the extension
 */
export async function storedData(asker: PageUnderTest): Promise<StoredData> {
  // As text: what stands in a record twice, BiDi hands over once.
  const json = await asker.tab.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    if (!(await indexedDB.databases()).some(({ name }) => name === 'pangzhu')) return '{}';
    const db = await settled(indexedDB.open('pangzhu'));
    try {
      const names = [...db.objectStoreNames];
      if (names.length === 0) return '{}';
      const transaction = db.transaction(names);
      const rows = names.map((name) => settled(transaction.objectStore(name).getAll()));
      return JSON.stringify(
        Object.fromEntries((await Promise.all(rows)).map((all, index) => [names[index], all])),
      );
    } finally {
      db.close();
    }
  });
  return JSON.parse(json);
}

/** The rows of one table. */
export async function storedIn<Row>(asker: PageUnderTest, table: string): Promise<readonly Row[]> {
  return ((await storedData(asker))[table] ?? []) as readonly Row[];
}
