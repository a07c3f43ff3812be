import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { withData } from '@/entrypoints/background/reader-data';
import { dictionaryChanged } from '@/entrypoints/background/reader-dictionary';
import { realClockAndChance } from '@/lib/db/clock-and-chance';
import { commitImport } from '@/lib/db/commit-import';
import { beginImport, discardImport, stageSlice, sweepImports } from '@/lib/db/stage-import';
import { callerOf } from '@/lib/messages/caller';
import {
  IMPORT_PORT,
  type ImportAnswer,
  type ImportOrder,
  importOrderSchema,
} from '@/lib/messages/import-port';

type Port = ReturnType<typeof browser.runtime.connect>;

/** Takes imports from pages of the extension, and from nobody else. Must be called in the first turn. */
export function takeImports(): void {
  const own = { id: browser.runtime.id, origin: new URL(browser.runtime.getURL('/')).origin };
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== IMPORT_PORT) return;
    if (port.sender !== undefined && callerOf(port.sender, own)?.kind === 'page') takeImport(port);
    else port.disconnect();
  });
}

/** One port is one import. A page that closes in the midst of it leaves nothing behind. */
function takeImport(port: Port): void {
  const id = beginImport(realClockAndChance);
  const stop = new AbortController();
  let isOpen = true;
  const say = (answer: ImportAnswer): void => {
    if (isOpen) port.postMessage(answer);
  };
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<unknown>): void => {
    last = last.then(work).catch((error: unknown) => {
      console.error('Pangzhu: an import broke off', error);
      isOpen = false;
      port.disconnect();
    });
  };
  inTurn(() => withData((db) => sweepImports(db, Date.now())));
  port.onMessage.addListener((message: unknown) => {
    const parsed = v.safeParse(importOrderSchema, message);
    if (!parsed.success) inTurn(() => Promise.reject(new Error(parsed.issues[0].message)));
    else if (parsed.output.order === 'cancel') stop.abort();
    else inTurn(() => carryOut(id, parsed.output, { say, signal: stop.signal }));
  });
  port.onDisconnect.addListener(() => {
    isOpen = false;
    stop.abort();
    inTurn(() => withData((db) => discardImport(db, id)));
  });
}

async function carryOut(
  id: string,
  order: ImportOrder,
  { say, signal }: { readonly say: (answer: ImportAnswer) => void; readonly signal: AbortSignal },
): Promise<void> {
  if (order.order === 'stage') {
    const { seq, slice } = order;
    say({ answer: 'staged', outcome: await withData((db) => stageSlice(db, id, seq, slice)) });
  } else if (order.order === 'discard') {
    say({ answer: 'discarded', outcome: await withData((db) => discardImport(db, id)) });
  } else if (order.order === 'commit') {
    const tell = (merged: number, all: number): void => say({ answer: 'merging', merged, all });
    const { skipRefused } = order;
    const outcome = await withData((db) => commitImport(db, id, { skipRefused, signal, tell }));
    say({ answer: 'committed', outcome });
    // An import can hold any article, and the reader's dictionary.
    if (outcome.ok) await dictionaryChanged('both');
  }
}
