import { storage } from 'wxt/utils/storage';
import type { Site } from '@/lib/core/records/article';

/** The reader's choices. */
export interface Settings {
  /** Sites where nothing is shown. */
  readonly off: readonly Site[];
  /** Whether single keys do something in articles. */
  readonly keys: boolean;
}

const item = storage.defineItem<Settings>('local:settings', { fallback: { off: [], keys: true } });

export function readSettings(): Promise<Settings> {
  return item.getValue();
}

export async function changeSettings(change: Partial<Settings>): Promise<void> {
  await item.setValue({ ...(await item.getValue()), ...change });
}

/** Hears every change, whichever context of the extension made it. Returns the way to stop. */
export function watchSettings(tell: (settings: Settings) => void): () => void {
  return item.watch(tell);
}
