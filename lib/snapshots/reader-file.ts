/** A file outside of the browser that the reader has chosen for copies. */
export interface ReaderFile {
  readonly name: string;
  /** `needs-leave`: the browser asks the reader again, who must have clicked something for that. */
  readonly state: 'ready' | 'needs-leave';
}

/** What browsers that can write into a reader's file have besides; TypeScript's DOM does not know it. */
interface Picker {
  showSaveFilePicker?(options: object): Promise<FileSystemFileHandle>;
}
interface Asking {
  queryPermission?(wanted: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(wanted: { mode: 'readwrite' }): Promise<PermissionState>;
}

/** A handle can be kept in a database and nowhere else; this one is no part of the reader's data. */
const DATABASE = 'pangzhu-reader-file';
const STORE = 'handles';
const KEY = 'copy';

/** Whether the browser can write into a file of the reader's: Chrome. */
export function canChooseFile(): boolean {
  return typeof (globalThis as Picker).showSaveFilePicker === 'function';
}

/** Lets the reader choose a file. To be called within a click; null where the reader chose none. */
export async function chooseReaderFile(suggestedName: string): Promise<ReaderFile | null> {
  try {
    const handle = await (globalThis as Picker).showSaveFilePicker?.({ id: 'pangzhu-copy', suggestedName });
    if (handle === undefined) return null;
    await withStore('readwrite', (store) => store.put(handle, KEY));
    return await described(handle);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

/** The chosen file, or null. */
export async function readerFile(): Promise<ReaderFile | null> {
  const handle = await keptHandle();
  return handle === null ? null : described(handle);
}

/**
 * Writes a copy into the chosen file, in place of what it held. Answers with its name, or null where none is
 * chosen or the reader does not let us.
 * @param ask whether the reader may be asked; only within a click
 */
export async function writeReaderFile(copy: Blob, ask: boolean): Promise<string | null> {
  const handle = await keptHandle();
  if (handle === null) return null;
  let { state } = await described(handle);
  if (state === 'needs-leave' && ask) {
    const leave = await (handle as Asking).requestPermission?.({ mode: 'readwrite' });
    state = leave === 'granted' ? 'ready' : 'needs-leave';
  }
  if (state !== 'ready') return null;
  const stream = await handle.createWritable();
  // Closing takes the file's place at once: a copy that is cut off leaves the one before.
  await copy.stream().pipeTo(stream);
  return handle.name;
}

async function described(handle: FileSystemFileHandle): Promise<ReaderFile> {
  const leave = await (handle as Asking).queryPermission?.({ mode: 'readwrite' });
  return { name: handle.name, state: leave === undefined || leave === 'granted' ? 'ready' : 'needs-leave' };
}

async function keptHandle(): Promise<FileSystemFileHandle | null> {
  if (!canChooseFile()) return null;
  const handle = await withStore<FileSystemFileHandle | undefined>('readonly', (store) => store.get(KEY));
  return handle ?? null;
}

async function withStore<T>(
  mode: IDBTransactionMode,
  use: (store: IDBObjectStore) => IDBRequest,
): Promise<T> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  const db = await settled<IDBDatabase>(opening);
  try {
    return await settled<T>(use(db.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    db.close();
  }
}

function settled<T>(request: IDBRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
