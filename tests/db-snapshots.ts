import type { Dexie } from 'dexie';
import type { Outcome } from '@/lib/core/records/outcome';
import type { RestoreFault, RestoreMode, RestorePlan } from '@/lib/core/snapshots/restore-plan';
import type { ClockAndChance } from '@/lib/db/clock-and-chance';
import { upToDate } from '@/lib/db/migrate-snapshot';
import { planRestore, restoreSnapshot } from '@/lib/db/restore-snapshot';
import { sha256 } from '@/lib/db/sha256';
import { readEverything } from '@/lib/db/snapshot-rows';
import type { Database } from '@/lib/db/tables';
import { gunzipped } from '@/lib/formats/gunzip';
import { readSnapshot } from '@/lib/formats/read-snapshot';
import { SnapshotWriter } from '@/lib/formats/write-snapshot';
import { MORNING, steadyClock } from '@/tests/db-world';

/** A snapshot of a database as text, not packed. */
export async function snapshotText(db: Dexie): Promise<string> {
  const pieces: string[] = [];
  const writer = new SnapshotWriter(sha256, async (piece) => void pieces.push(piece));
  await readEverything(db, {
    begin: (header) => writer.begin({ ...header, created: MORNING, settings: null }),
    rows: (rows) => writer.rows(rows),
  });
  await writer.end();
  return pieces.join('');
}

export async function packed(text: string): Promise<Uint8Array> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

export interface Restoring {
  readonly mode?: RestoreMode;
  readonly signal?: AbortSignal;
  readonly clock?: ClockAndChance;
  readonly tell?: (rows: number, all: number) => void;
}

const NEVER = new AbortController().signal;

export function planned(
  db: Database,
  file: Uint8Array,
  how: Restoring = {},
): Promise<Outcome<RestorePlan, RestoreFault>> {
  return withFile(planRestore, db, file, how);
}

export function restoredFrom(
  db: Database,
  file: Uint8Array,
  how: Restoring = {},
): Promise<Outcome<RestorePlan, RestoreFault>> {
  return withFile(restoreSnapshot, db, file, how);
}

async function withFile(
  work: typeof planRestore,
  db: Database,
  file: Uint8Array,
  { mode = 'exact', signal = NEVER, clock = steadyClock(), tell = () => undefined }: Restoring,
): Promise<Outcome<RestorePlan, RestoreFault>> {
  let clear = async (): Promise<void> => undefined;
  const open = async () =>
    upToDate(await readSnapshot(gunzipped(new Blob([new Uint8Array(file)]).stream()), sha256), (leave) => {
      clear = leave;
    });
  try {
    return await work(db, open, { mode, signal, clock, tell });
  } finally {
    await clear();
  }
}
