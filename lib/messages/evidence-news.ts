import { browser } from 'wxt/browser';

/** In the session's storage, which pages of the extension hear of and articles do not. Its value only differs each time. */
const KEY = 'evidence';

/** In the background: tells the extension's pages that it is known anew what is kept of an article, or what became of it. */
export async function tellEvidence(): Promise<void> {
  await browser.storage.session.set({ [KEY]: crypto.randomUUID() });
}

/** In an extension page: calls back each time. For the life of the page. */
export function whenEvidenceIsTold(tell: () => void): void {
  browser.storage.session.onChanged.addListener((changes) => {
    if (KEY in changes) tell();
  });
}
