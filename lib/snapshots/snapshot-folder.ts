import { type Snapshot, snapshotOfName } from '@/lib/core/snapshots/snapshot';

/** A snapshot that is kept. */
export interface KeptSnapshot extends Snapshot {
  /** Its size in bytes. */
  readonly size: number;
}

/** Where snapshots are kept. */
export interface SnapshotFolder {
  /** The newest first. What was never finished is not among them. */
  list(): Promise<KeptSnapshot[]>;
  /**
   * Keeps a file. It is there as a whole once this returns, and not at all if `fill` throws or this program
   * is ended before.
   * @param fill writes into the stream and closes it
   */
  write(name: string, fill: (stream: WritableStream<BufferSource>) => Promise<void>): Promise<void>;
  /** A file, or null where there is none of that name. */
  read(name: string): Promise<Blob | null>;
  /** Nothing happens where there is none of that name. */
  remove(name: string): Promise<void>;
  /**
   * Removes what writes that were cut off have left, and files of the reader's that nobody restored: of those
   * that were begun before a time (ms since the epoch). A write that is under way looks like one that was cut off.
   */
  sweep(before: number): Promise<void>;
}

const FOLDER = 'snapshots';

/** Before the name of a snapshot that the reader brings in from a file. */
export const INCOMING = 'incoming-';

/**
 * The folder in the origin's private file system: both browsers have it in the extension's pages, Chrome in its
 * service worker, Firefox in its event page. A stream's bytes take the file's place only when it is closed;
 * until then the file is empty, so an empty one was never finished.
 */
export function privateFolder(): SnapshotFolder {
  const open = async (): Promise<FileSystemDirectoryHandle> =>
    (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true });
  const remove = async (name: string): Promise<void> => {
    try {
      await (await open()).removeEntry(name);
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  };
  return {
    async list() {
      const found: KeptSnapshot[] = [];
      for (const { name, size } of await filesIn(await open())) {
        const snapshot = snapshotOfName(name);
        if (snapshot !== null && size !== null && size > 0) found.push({ ...snapshot, size });
      }
      return found.toSorted((a, b) => b.at - a.at);
    },
    async write(name, fill) {
      let stream: FileSystemWritableFileStream | null = null;
      try {
        const file = await (await open()).getFileHandle(name, { create: true });
        stream = await file.createWritable();
        await fill(stream);
      } catch (error) {
        // What cannot be taken away now is empty: it is none of the list, and swept later. The cause is told.
        await stream?.abort().catch(() => undefined);
        await remove(name).catch(() => undefined);
        throw error;
      }
    },
    async read(name) {
      try {
        const file = await (await (await open()).getFileHandle(name)).getFile();
        return file.size > 0 ? file : null;
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    remove,
    async sweep(before) {
      for (const { name, size } of await filesIn(await open())) {
        const begun = snapshotOfName(name.replace(INCOMING, ''))?.at ?? 0;
        if (begun < before && (size === 0 || name.startsWith(INCOMING))) await remove(name);
      }
    },
  };
}

/** Size null: the browser does not open it now. Firefox does so with what a full disk has cut off. */
async function filesIn(
  folder: FileSystemDirectoryHandle,
): Promise<{ readonly name: string; readonly size: number | null }[]> {
  const files: { name: string; size: number | null }[] = [];
  // The types of the DOM do not know it yet.
  const handles = (folder as unknown as { values(): AsyncIterable<FileSystemHandle> }).values();
  for await (const handle of handles) {
    if (handle.kind === 'file')
      files.push({ name: handle.name, size: await sizeOf(handle as FileSystemFileHandle) });
  }
  return files;
}

async function sizeOf(file: FileSystemFileHandle): Promise<number | null> {
  try {
    return (await file.getFile()).size;
  } catch {
    return null;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotFoundError';
}
