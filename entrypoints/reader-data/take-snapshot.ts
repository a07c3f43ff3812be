import { superfluous } from '@/lib/core/snapshots/retention';
import { type Reason, snapshotName } from '@/lib/core/snapshots/snapshot';
import { sha256 } from '@/lib/db/sha256';
import { readEverything } from '@/lib/db/snapshot-rows';
import { SnapshotWriter } from '@/lib/formats/write-snapshot';
import { readSettings } from '@/lib/settings/settings';
import type { SnapshotFolder } from '@/lib/snapshots/snapshot-folder';

const MINUTE = 60_000;
const DAY = 86_400_000;

type Snapshotted = Parameters<typeof readEverything>[0];

/**
 * Takes a snapshot of a database and answers with its name. Whoever takes one in another context of the
 * extension waits.
 * @param db of any version of the schema
 */
export async function takeSnapshot(db: Snapshotted, folder: SnapshotFolder, reason: Reason): Promise<string> {
  const created = Date.now();
  const name = snapshotName(created, reason);
  await folder.write(name, (stream) => writeSnapshot(db, created, stream));
  return name;
}

/** A snapshot that is kept nowhere, with the name it would have. */
export async function snapshotAsFile(
  db: Snapshotted,
  reason: Reason,
): Promise<{ readonly name: string; readonly file: Blob }> {
  const created = Date.now();
  const { readable, writable } = new TransformStream<BufferSource, BufferSource>();
  const [file] = await Promise.all([
    new Response(readable as ReadableStream<Uint8Array<ArrayBuffer>>).blob(),
    writeSnapshot(db, created, writable),
  ]);
  return { name: snapshotName(created, reason), file };
}

async function writeSnapshot(
  db: Snapshotted,
  created: number,
  stream: WritableStream<BufferSource>,
): Promise<void> {
  const settings = await readSettings();
  const packing = new CompressionStream('gzip');
  /** Why the file takes no more, which is the cause of whatever fails then. */
  let broken: unknown = null;
  const kept = packing.readable.pipeTo(stream);
  kept.catch((error: unknown) => {
    broken = error;
  });
  const pen = packing.writable.getWriter();
  const encoder = new TextEncoder();
  const writer = new SnapshotWriter(sha256, async (text) => {
    await pen.ready;
    pen.write(encoder.encode(text)).catch(() => undefined);
  });
  try {
    await readEverything(db, {
      begin: (header) => writer.begin({ ...header, created, settings }),
      rows: (rows) => writer.rows(rows),
    });
    await writer.end();
    await pen.close();
  } catch (error) {
    await pen.abort(error).catch(() => undefined);
    await kept.catch(() => undefined);
    throw broken ?? error;
  }
  await kept;
}

/** Removes the snapshots that need not be kept by the reader's own days. */
export async function thinOut(folder: SnapshotFolder, now: number): Promise<void> {
  const offset = -new Date(now).getTimezoneOffset() * MINUTE;
  for (const { name } of superfluous(await folder.list(), offset)) await folder.remove(name);
  await folder.sweep(now - DAY);
}
