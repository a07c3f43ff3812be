import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PageUnderTest } from '@/scripts/browsers/page-under-test';
import { until } from '@/scripts/browsers/until';
import { BUILDS } from '@/scripts/built-extension';

const CHANNEL = 'disk';

/** Runs in the background before our code: a disk that is full as long as a page of the extension says so. */
function fillDisk(channel: string): void {
  let isFull = false;
  const pages = new BroadcastChannel(channel);
  pages.onmessage = ({ data }) => {
    isFull = data;
    pages.postMessage('heard');
  };
  for (const name of ['put', 'add'] as const) {
    const write = IDBObjectStore.prototype[name];
    IDBObjectStore.prototype[name] = function (this: IDBObjectStore, ...record) {
      if (isFull) throw new DOMException('The disk is full', 'QuotaExceededError');
      return write.apply(this, record);
    };
  }
  const open = FileSystemFileHandle.prototype.createWritable;
  FileSystemFileHandle.prototype.createWritable = async function (this: FileSystemFileHandle) {
    const stream = await open.call(this);
    if (!isFull) return stream;
    const takesOnce = new WritableStream({
      async write(bytes) {
        await stream.write(bytes);
        await stream.abort();
        throw new DOMException('The disk is full', 'QuotaExceededError');
      },
      close: () => stream.close(),
      abort: (reason) => stream.abort(reason),
    });
    return takesOnce as FileSystemWritableFileStream;
  };
}

/** A copy of our builds whose background meets a full disk whenever a test wants it; gone with the process. */
export function fullDiskBuilds(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pangzhu-full-disk-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  cpSync(BUILDS, folder, { recursive: true });
  for (const build of ['chrome-mv3', 'firefox-mv3']) {
    const background = join(folder, build, 'background.js');
    writeFileSync(background, `(${fillDisk})('${CHANNEL}');${readFileSync(background, 'utf8')}`);
  }
  return folder;
}

/**
 * Returns when the background has heard it: what is asked of it goes another way, and might come first.
 * @param asker a page of the extension
 */
export async function setDisk(asker: PageUnderTest, state: 'full' | 'free'): Promise<void> {
  await until('the background knows how the disk is', () =>
    asker.tab.evaluate(
      (channel, isFull) =>
        new Promise<boolean>((resolve) => {
          const background = new BroadcastChannel(channel);
          const end = (isHeard: boolean): void => {
            background.close();
            resolve(isHeard);
          };
          background.onmessage = ({ data }) => {
            if (data === 'heard') end(true);
          };
          background.postMessage(isFull);
          // One that did not run hears nothing.
          setTimeout(end, 500, false);
        }),
      CHANNEL,
      state === 'full',
    ),
  );
}
