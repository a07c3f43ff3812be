import type { Reading } from '@/entrypoints/article/read-page';
import { pause } from '@/entrypoints/keeper/pause';

/** A page that still loads is waited for so long, in ms, and then until it reads the same so long apart. */
const LONGEST_LOAD_MS = 15_000;
const LOOK_MS = 250;
const STILL_MS = 1_000;
const MOST_LOOKS = 8;
/** So long after it has loaded a page stands still, in ms: it is kept at once, before the reader can close it. */
const SETTLED_MS = 5_000;

/** How far a page has loaded. */
export interface Loading {
  isComplete(): boolean;
  /** For how long it has been loaded, in ms; 0 while it is not. */
  loadedFor(): number;
}

/** The page that this script runs in. */
export const thisPage: Loading = {
  isComplete: () => document.readyState === 'complete',
  loadedFor: () => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const loaded = navigation?.loadEventEnd ?? 0;
    return loaded > 0 ? performance.now() - loaded : 0;
  },
};

/** The page once it reads the same twice, or has long been loaded; null where it never stands still. */
export async function readStill(read: () => Promise<Reading>, page: Loading): Promise<Reading | null> {
  if (page.loadedFor() > SETTLED_MS) return read();
  for (let waited = 0; !page.isComplete() && waited < LONGEST_LOAD_MS; waited += LOOK_MS)
    await pause(LOOK_MS);
  let before: Reading | null = null;
  for (let look = 0; look < MOST_LOOKS; look++) {
    const reading = await read();
    if (before !== null && before.map.text === reading.map.text) return reading;
    before = reading;
    await pause(STILL_MS);
  }
  return null;
}
