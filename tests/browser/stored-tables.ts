import type { PageUnderTest } from '@/scripts/browsers/page-under-test';

/** The rows of some tables at one moment, as the browser has them, read without our code. */
export async function readTables(page: PageUnderTest, tables: readonly string[]): Promise<unknown[][]> {
  // As JSON: what a driver carries over by itself, it cuts at some depth.
  const json = await page.tab.evaluate(
    (names) =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('pangzhu');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const transaction = db.transaction([...names], 'readonly');
          const readings = names.map((name) => transaction.objectStore(name).getAll());
          transaction.onabort = () => reject(transaction.error);
          transaction.oncomplete = () => {
            db.close();
            resolve(JSON.stringify(readings.map(({ result }) => result)));
          };
        };
      }),
    tables,
  );
  return JSON.parse(json) as unknown[][];
}

/** The rows of one table. */
export async function readTable<T>(page: PageUnderTest, table: string): Promise<T[]> {
  const [rows = []] = await readTables(page, [table]);
  return rows as T[];
}

/** Puts a row into a table without our code, as a fault of the disk would. */
export function putRaw(page: PageUnderTest, table: string, row: object): Promise<void> {
  return page.tab.evaluate(
    (name, value) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('pangzhu');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const transaction = db.transaction(name, 'readwrite');
          transaction.objectStore(name).put(value);
          transaction.onabort = () => reject(transaction.error);
          transaction.oncomplete = () => {
            db.close();
            resolve();
          };
        };
      }),
    table,
    row,
  );
}
