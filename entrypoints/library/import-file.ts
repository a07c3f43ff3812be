import { signal } from '@preact/signals';
import type { ImportState } from '@/components/import-panel/ImportPanel';
import { BackgroundGone, openImportDesk } from '@/entrypoints/library/import-desk';
import { sha256 } from '@/lib/db/sha256';
import { importJsonLines } from '@/lib/formats/import-json-lines';

/** How far the import is that was begun last, and what came of it. */
export const importState = signal<ImportState>({ is: 'idle' });

let chosen: File | null = null;
let stop = new AbortController();

/** Imports a file: all of it or nothing. */
export async function importFile(file: File, skipRefused = false): Promise<void> {
  chosen = file;
  stop = new AbortController();
  const { signal: stopped } = stop;
  importState.value = { is: 'reading', file: file.name, share: 0 };
  const desk = openImportDesk({
    skipRefused,
    signal: stopped,
    onMerging: (share) => {
      importState.value = { is: 'merging', file: file.name, share };
    },
  });
  try {
    const outcome = await importJsonLines(chunksOf(file), desk, {
      digest: sha256,
      skipRefused,
      signal: stopped,
      tell: (bytes) => {
        importState.value = {
          is: 'reading',
          file: file.name,
          share: file.size === 0 ? 1 : bytes / file.size,
        };
      },
    });
    importState.value = outcome.ok
      ? { is: 'done', report: outcome.value }
      : { is: 'failed', fault: outcome.error };
  } catch (error) {
    if (!(error instanceof BackgroundGone)) throw error;
    importState.value = { is: 'failed', fault: { code: 'unreachable' } };
  } finally {
    desk.close();
  }
}

/** Imports the same file again, without the lines that were refused. */
export async function importOthers(): Promise<void> {
  if (chosen !== null) await importFile(chosen, true);
}

export function cancelImport(): void {
  stop.abort();
}

/** Read no faster than asked for, and no further when nobody asks any more. */
async function* chunksOf(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel();
  }
}
