import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { withData } from '@/entrypoints/background/reader-data';
import { tellArticles } from '@/entrypoints/background/tell-articles';
import { realClockAndChance } from '@/lib/db/clock-and-chance';
import { commitImport } from '@/lib/db/commit-import';
import { beginImport, discardImport, stageSlice, sweepImports } from '@/lib/db/stage-import';
import { callerOf } from '@/lib/messages/caller';
import {
  IMPORT_PORT,
  type ImportAnswer,
  type ImportOrder,
  importOrderSchema,
  importWordSchema,
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

/** One port is one import: a page that closes in the middle leaves nothing behind. */
function takeImport(port: Port): void {
  const id = beginImport(realClockAndChance);
  const gone = new AbortController();
  let last: Promise<unknown> = withData((db) => sweepImports(db, Date.now()));
  const inTurn = (work: () => Promise<unknown>): void => {
    last = last.then(work).catch((error: unknown) => {
      console.error('Pangzhu: an import broke off', error);
      port.disconnect();
    });
  };
  const say = (answer: ImportAnswer): void => {
    if (!gone.signal.aborted) port.postMessage(answer);
  };
  port.onMessage.addListener((message: unknown) => {
    const word = v.safeParse(importWordSchema, message);
    if (word.success) {
      if (word.output.word === 'cancel') gone.abort();
      return;
    }
    const order = v.safeParse(importOrderSchema, message);
    if (order.success) inTurn(async () => say(await carryOut(id, order.output, gone.signal, say)));
    else inTurn(() => Promise.reject(new Error(order.issues[0].message)));
  });
  port.onDisconnect.addListener(() => {
    gone.abort();
    // Nothing is there any more after a commit or a discard.
    inTurn(() => withData((db) => discardImport(db, id)));
  });
}

async function carryOut(
  id: string,
  order: ImportOrder,
  signal: AbortSignal,
  say: (answer: ImportAnswer) => void,
): Promise<ImportAnswer> {
  switch (order.order) {
    case 'stage':
      return {
        answer: 'staged',
        outcome: await withData((db) => stageSlice(db, id, order.seq, order.slice)),
      };
    case 'discard':
      return { answer: 'discarded', outcome: await withData((db) => discardImport(db, id)) };
    case 'commit': {
      const tell = (merged: number, all: number): void => say({ answer: 'merging', merged, all });
      const { skipRefused } = order;
      const outcome = await withData((db) => commitImport(db, id, { skipRefused, signal, tell }));
      return { answer: 'committed', outcome };
    }
  }
}
