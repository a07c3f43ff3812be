import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { awakeWhile } from '@/entrypoints/background/awake';
import { withData } from '@/entrypoints/background/reader-data';
import { dictionaryChanged } from '@/entrypoints/background/reader-dictionary';
import { takeSnapshot, thinOut } from '@/entrypoints/reader-data/take-snapshot';
import { done, failed, type Outcome } from '@/lib/core/records/outcome';
import type { RestoreFault } from '@/lib/core/snapshots/restore-plan';
import { restoredSettings, withSettings } from '@/lib/core/snapshots/restore-settings';
import { UnreadableSnapshot } from '@/lib/core/snapshots/snapshot-row';
import { realClockAndChance } from '@/lib/db/clock-and-chance';
import { upToDate } from '@/lib/db/migrate-snapshot';
import {
  type OpenSnapshot,
  planRestore,
  type RestoreOptions,
  restoreSnapshot,
} from '@/lib/db/restore-snapshot';
import { sha256 } from '@/lib/db/sha256';
import { storageFault } from '@/lib/db/storage-fault';
import type { Database } from '@/lib/db/tables';
import { gunzipped } from '@/lib/formats/gunzip';
import { readSnapshot } from '@/lib/formats/read-snapshot';
import { callerOf } from '@/lib/messages/caller';
import {
  RESTORE_PORT,
  type RestoreAnswer,
  type Restored,
  type RestoreOrder,
  restoreOrderSchema,
} from '@/lib/messages/restore-port';
import { changeSettings, readSettings } from '@/lib/settings/settings';
import { lossItem } from '@/lib/snapshots/remembered';
import { privateFolder } from '@/lib/snapshots/snapshot-folder';

type Port = ReturnType<typeof browser.runtime.connect>;
type Work = Extract<RestoreOrder, { mode: unknown }>;

/** So many words about the progress go out, at the most: each is a message. */
const STEPS_TOLD = 200;

/** Restores snapshots for pages of the extension, and for nobody else. Must be called in the first turn. */
export function takeRestores(): void {
  const own = { id: browser.runtime.id, origin: new URL(browser.runtime.getURL('/')).origin };
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== RESTORE_PORT) return;
    if (port.sender !== undefined && callerOf(port.sender, own)?.kind === 'page') takeRestore(port);
    else port.disconnect();
  });
}

function takeRestore(port: Port): void {
  let stop = new AbortController();
  let isOpen = true;
  const say = (answer: RestoreAnswer): void => {
    if (isOpen) port.postMessage(answer);
  };
  port.onMessage.addListener((message: unknown) => {
    const parsed = v.safeParse(restoreOrderSchema, message);
    if (!parsed.success) port.disconnect();
    else if ('mode' in parsed.output) {
      stop = new AbortController();
      void carryOut(parsed.output, stop.signal, say).catch((error: unknown) => {
        console.error('Pangzhu: a restore broke off', error);
        port.disconnect();
      });
    } else if (parsed.output.order === 'cancel') stop.abort();
  });
  port.onDisconnect.addListener(() => {
    isOpen = false;
    stop.abort();
  });
}

async function carryOut(
  { order, name, mode }: Work,
  signal: AbortSignal,
  say: (answer: RestoreAnswer) => void,
): Promise<void> {
  let told = 0;
  const tell = (rows: number, all: number): void => {
    if (rows < all && rows - told < all / STEPS_TOLD) return;
    told = rows;
    say({ answer: 'working', rows, all });
  };
  const options = { mode, clock: realClockAndChance, signal, tell };
  if (order === 'plan') {
    const outcome = await withData((db) =>
      withSnapshot(name, async (open, settingsOf) => {
        const planned = await planRestore(db, open, options);
        if (!planned.ok) return planned;
        const { change } = restoredSettings(await readSettings(), settingsOf(), mode);
        return done(withSettings(planned.value, change));
      }),
    );
    say({ answer: 'planned', outcome });
    return;
  }
  const outcome = await withData((db) => restore(db, name, options));
  say({ answer: 'restored', outcome });
  if (outcome.ok) await dictionaryChanged('both');
}

async function restore(
  db: Database,
  name: string,
  options: RestoreOptions,
): Promise<Outcome<Restored, RestoreFault>> {
  const folder = privateFolder();
  let undo: string;
  try {
    undo = await awakeWhile(() => takeSnapshot(db, folder, 'restore'));
  } catch (error) {
    const fault = storageFault(error);
    if (fault === null) throw error;
    return failed(fault);
  }
  const outcome = await withSnapshot(name, async (open, settingsOf) => {
    const restored = await awakeWhile(() => restoreSnapshot(db, open, options));
    if (!restored.ok) return restored;
    const { settings, change } = restoredSettings(await readSettings(), settingsOf(), options.mode);
    if (change?.verdict === 'updated') await changeSettings(settings);
    return done(withSettings(restored.value, change));
  });
  if (!outcome.ok) {
    // Nothing was changed, so there is nothing to take back.
    await folder.remove(undo);
    return outcome;
  }
  await lossItem.setValue(null);
  await thinOut(folder, Date.now());
  return done({ plan: outcome.value, undo });
}

/** @param use may ask for the reader's choices in it once it is open */
async function withSnapshot<T>(
  name: string,
  use: (open: () => Promise<OpenSnapshot>, settingsOf: () => unknown) => Promise<T>,
): Promise<T> {
  let settings: unknown = null;
  let clear = async (): Promise<void> => undefined;
  const open = async (): Promise<OpenSnapshot> => {
    const file = await privateFolder().read(name);
    if (file === null) throw new UnreadableSnapshot({ code: 'gone' });
    const snapshot = await readSnapshot(gunzipped(file.stream()), sha256);
    ({ settings } = snapshot.header);
    return upToDate(snapshot, (leave) => {
      clear = leave;
    });
  };
  try {
    return await use(open, () => settings);
  } finally {
    await clear();
  }
}
