/** Where the script of this isolated world leaves word that it is at work. */
const world = globalThis as typeof globalThis & { pangzhuArticle?: { readonly stop: () => void } };

/**
 * Makes this script the one at work in the page and returns the signal that ends it. An article can get
 * the script twice (from the manifest, and when the extension is installed, updated or given access while
 * the article is open): the newer one takes over, and what an older one left on the page goes.
 * @param hostName the tag name of our one element
 */
export function takeOver(hostName: string): AbortSignal {
  world.pangzhuArticle?.stop();
  for (const left of document.querySelectorAll(hostName)) left.remove();
  const controller = new AbortController();
  world.pangzhuArticle = { stop: () => controller.abort() };
  return controller.signal;
}
