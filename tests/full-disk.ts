/** The part of fake-indexeddb's transactions that its types do not show. */
interface InnerTransaction {
  _execRequestAsync(request: { source: IDBObjectStore; operation: () => never }): IDBRequest<IDBValidKey>;
  _abort(reason: string): void;
}

/** How a browser says that the disk is full: the put fails, or the transaction ends without it. */
export type Guise = 'failed put' | 'aborted transaction';

/**
 * Runs `body` on a disk that is full when the `nth` record is written or deleted (from 1), and answers with what it gave
 * and how many records it tried to write or to delete: a deletion takes room, too, until it is done.
 */
export async function onFullDisk<T>(
  nth: number,
  guise: Guise,
  body: () => Promise<T>,
): Promise<{ readonly result: T; readonly writes: number }> {
  const { put, add, delete: remove } = IDBObjectStore.prototype;
  let writes = 0;
  const failing = <Given extends unknown[]>(write: (...given: Given) => IDBRequest) =>
    function (this: IDBObjectStore, ...given: Given): IDBRequest {
      writes += 1;
      const inner = this.transaction as unknown as InnerTransaction;
      if (writes !== nth) return write.apply(this, given);
      if (guise === 'aborted transaction') {
        const request = write.apply(this, given);
        inner._abort('QuotaExceededError');
        return request;
      }
      return inner._execRequestAsync({
        source: this,
        operation: () => {
          throw new DOMException('The disk is full', 'QuotaExceededError');
        },
      });
    };
  IDBObjectStore.prototype.put = failing(put);
  IDBObjectStore.prototype.add = failing(add);
  IDBObjectStore.prototype.delete = failing(remove);
  try {
    return { result: await body(), writes };
  } finally {
    Object.assign(IDBObjectStore.prototype, { put, add, delete: remove });
  }
}
