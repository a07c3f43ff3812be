import { signal } from '@preact/signals';
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { RestoreState } from '@/components/restore-panel/RestorePanel';
import { lookAtStorage } from '@/entrypoints/storage/storage-state';
import type { RestoreMode } from '@/lib/core/snapshots/restore-plan';
import { snapshotName, snapshotOfName } from '@/lib/core/snapshots/snapshot';
import { isGzip } from '@/lib/formats/gunzip';
import { RESTORE_PORT, type RestoreOrder, restoreAnswerSchema } from '@/lib/messages/restore-port';
import { INCOMING, privateFolder } from '@/lib/snapshots/snapshot-folder';

/** The snapshot that is looked at, and how far its restore is. */
export interface Restoring {
  readonly name: string;
  /** When it was taken; null where a file of the reader's does not say. */
  readonly at: number | null;
  readonly file: string | null;
  readonly mode: RestoreMode;
  readonly state: RestoreState;
  /** The snapshot that takes the restore back, once it is done. */
  readonly undo: string | null;
}

export const restoring = signal<Restoring | null>(null);

let port: ReturnType<typeof browser.runtime.connect> | null = null;

/** Shows what a restore of this snapshot would change. */
export function lookAt(name: string, mode: RestoreMode = 'missing', file: string | null = null): void {
  const at = file === null ? (snapshotOfName(name)?.at ?? null) : (snapshotOfName(file)?.at ?? null);
  restoring.value = { name, at, file, mode, state: { is: 'comparing', share: 0 }, undo: null };
  order({ order: 'plan', name, mode });
}

export function restore(): void {
  const { value: now } = restoring;
  if (now === null) return;
  restoring.value = { ...now, state: { is: 'restoring', share: 0 } };
  order({ order: 'restore', name: now.name, mode: now.mode });
}

/** Makes everything exactly as it was before the restore. */
export function undoRestore(): void {
  const undo = restoring.value?.undo ?? null;
  if (undo === null) return;
  restoring.value = {
    name: undo,
    at: snapshotOfName(undo)?.at ?? null,
    file: null,
    mode: 'exact',
    state: { is: 'restoring', share: 0 },
    undo: null,
  };
  order({ order: 'restore', name: undo, mode: 'exact' });
}

export function changeMode(mode: RestoreMode): void {
  const { value: now } = restoring;
  if (now !== null) lookAt(now.name, mode, now.file);
}

export function cancelRestore(): void {
  port?.postMessage({ order: 'cancel' } satisfies RestoreOrder);
}

/** The reader has seen enough. */
export function leaveRestore(): void {
  port?.disconnect();
  port = null;
  const { value: now } = restoring;
  restoring.value = null;
  if (now?.file !== null && now?.file !== undefined) void privateFolder().remove(now.name);
  void lookAtStorage();
}

/** Takes in a file that was saved before: the background reads snapshots where it keeps them. */
export async function lookAtFile(file: File): Promise<void> {
  const name = `${INCOMING}${snapshotName(Date.now(), 'wish')}`;
  const state = { is: 'comparing', share: 0 } as const;
  restoring.value = { name, at: null, file: file.name, mode: 'missing', state, undo: null };
  try {
    const head = new Uint8Array(await file.slice(0, 2).arrayBuffer());
    await privateFolder().write(name, (stream) =>
      isGzip(head)
        ? file.stream().pipeTo(stream)
        : // Browsers unpack what they download, if they are told to.
          file.stream().pipeThrough(new CompressionStream('gzip')).pipeTo(stream),
    );
  } catch (error) {
    console.error('Pangzhu: a file could not be taken in', error);
    restoring.value = { ...restoring.value, state: { is: 'failed', fault: { code: 'quota' } } };
    return;
  }
  lookAt(name, 'missing', file.name);
}

function order(wanted: RestoreOrder): void {
  port?.disconnect();
  const own = browser.runtime.connect({ name: RESTORE_PORT });
  port = own;
  const show = (state: RestoreState, undo: string | null = null): void => {
    if (port === own && restoring.value !== null) restoring.value = { ...restoring.value, state, undo };
  };
  own.onDisconnect.addListener(() => {
    void browser.runtime.lastError;
    show({ is: 'failed', fault: { code: 'unreachable' } });
  });
  own.onMessage.addListener((message: unknown) => {
    const answer = v.parse(restoreAnswerSchema, message);
    if (answer.answer === 'working') {
      const { value: now } = restoring;
      const is = now?.state.is === 'restoring' ? 'restoring' : 'comparing';
      show({ is, share: answer.all === 0 ? 1 : answer.rows / answer.all });
      own.postMessage({ order: 'heard' } satisfies RestoreOrder);
    } else if (!answer.outcome.ok) show({ is: 'failed', fault: answer.outcome.error });
    else if (answer.answer === 'planned') show({ is: 'planned', plan: answer.outcome.value });
    else {
      const { plan, undo } = answer.outcome.value;
      show({ is: 'restored', plan, undo: true }, undo);
      void lookAtStorage();
    }
  });
  own.postMessage(wanted);
}
