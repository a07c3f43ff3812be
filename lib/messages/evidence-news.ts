import { browser } from 'wxt/browser';

/** In the session's storage, which pages of the extension hear of and articles do not. Its value only differs each time. */
const KEY = 'evidence';

/**
 * In the background: tells the extension's pages that it is known anew what is kept of an article, or what became of it.
 * Where that fails, nothing is lost but that they hear of it: it must not keep anybody from keeping the article.
 */
export async function tellEvidence(): Promise<void> {
  try {
    await browser.storage.session.set({ [KEY]: crypto.randomUUID() });
  } catch (error) {
    console.error('Pangzhu: nobody was told what is kept', error);
  }
}

/** In an extension page: calls back each time. For the life of the page. */
export function whenEvidenceIsTold(tell: () => void): void {
  browser.storage.session.onChanged.addListener((changes) => {
    if (KEY in changes) tell();
  });
}
