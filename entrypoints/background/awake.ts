import { browser } from 'wxt/browser';

/** Browsers stop a background that hears nothing for half a minute, in the midst of its work. */
const PULSE_MS = 20_000;

/** Does work that can take longer than a background may be silent. */
export async function awakeWhile<T>(work: () => Promise<T>): Promise<T> {
  // Any call of the extension's interface counts as a sign of life.
  const pulse = setInterval(() => void browser.runtime.getPlatformInfo(), PULSE_MS);
  try {
    return await work();
  } finally {
    clearInterval(pulse);
  }
}
