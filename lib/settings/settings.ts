import { storage } from 'wxt/utils/storage';
import { FIRST_SETTINGS, type Settings } from '@/lib/core/records/settings';

const item = storage.defineItem<Partial<Settings>>('local:settings', { fallback: {} });

/** What an older version has stored lacks the choices that came later. */
function whole(stored: Partial<Settings>): Settings {
  return { ...FIRST_SETTINGS, ...stored };
}

export async function readSettings(): Promise<Settings> {
  return whole(await item.getValue());
}

export async function changeSettings(change: Partial<Settings>): Promise<void> {
  await item.setValue({ ...(await readSettings()), ...change });
}

/** Hears every change, whichever context of the extension made it. Returns the way to stop. */
export function watchSettings(tell: (settings: Settings) => void): () => void {
  return item.watch((stored) => tell(whole(stored)));
}
