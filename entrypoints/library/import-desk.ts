import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { ImportDesk } from '@/lib/formats/import-json-lines';
import {
  IMPORT_PORT,
  type ImportAnswer,
  type ImportOrder,
  importAnswerSchema,
} from '@/lib/messages/import-port';

/** The background went away in the midst of an import. What it had not merged, it throws away. */
export class BackgroundGone extends Error {
  override readonly name = 'BackgroundGone';
}

export interface PortDesk extends ImportDesk {
  /** Ends the import. What was laid aside and not taken is thrown away. */
  close(): void;
}

type Answered = Exclude<ImportAnswer, { answer: 'merging' }>;

/**
 * An import's desk that is the background, behind a port: one order, one answer, so that a file is read no
 * faster than it is written. Its calls throw {@link BackgroundGone}.
 * @param signal also stops a merge that has begun
 */
export function openImportDesk({
  skipRefused,
  signal,
  onMerging,
}: {
  readonly skipRefused: boolean;
  readonly signal: AbortSignal;
  /** Hears how much of all is merged, from 0 to 1. */
  readonly onMerging: (share: number) => void;
}): PortDesk {
  const port = browser.runtime.connect({ name: IMPORT_PORT });
  let waiting: PromiseWithResolvers<Answered> | null = null;
  let isGone = false;

  const send = (order: ImportOrder): void => port.postMessage(order);
  const ask = (order: ImportOrder): Promise<Answered> => {
    if (isGone) return Promise.reject(new BackgroundGone());
    waiting = Promise.withResolvers<Answered>();
    send(order);
    return waiting.promise;
  };
  port.onDisconnect.addListener(() => {
    void browser.runtime.lastError;
    isGone = true;
    waiting?.reject(new BackgroundGone());
  });
  port.onMessage.addListener((message: unknown) => {
    const answer = v.parse(importAnswerSchema, message);
    if (answer.answer === 'merging') {
      onMerging(answer.all === 0 ? 1 : answer.merged / answer.all);
      send({ order: 'heard' });
    } else waiting?.resolve(answer);
  });

  const askToKeep = async (order: ImportOrder) => {
    const answer = await ask(order);
    if (answer.answer === 'committed') throw new Error(`The background committed at «${order.order}»`);
    return answer.outcome;
  };

  return {
    stage: (seq, slice) => askToKeep({ order: 'stage', seq, slice: [...slice] }),
    discard: () => askToKeep({ order: 'discard' }),
    commit: async () => {
      const cancel = (): void => send({ order: 'cancel' });
      signal.addEventListener('abort', cancel);
      const answer = await ask({ order: 'commit', skipRefused });
      signal.removeEventListener('abort', cancel);
      if (answer.answer !== 'committed') throw new Error(`The background ${answer.answer} at «commit»`);
      return answer.outcome;
    },
    close: () => {
      isGone = true;
      port.disconnect();
    },
  };
}
