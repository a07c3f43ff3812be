import { isOutdated } from '@/lib/messages/outdated';

/** Where the script of this isolated world leaves word that it is at work. */
const world = globalThis as typeof globalThis & { pangzhuArticle?: { readonly stop: () => void } };

/** What a script begins with. */
export interface TakenOver {
  /** Ends it. */
  readonly signal: AbortSignal;
  /** Ends it now. */
  end(): void;
  /** Whether another one was at work in the page before. */
  readonly isSuccessor: boolean;
}

/**
 * Makes this script the one at work in the page. An article can get the script twice (from the manifest, and when
 * the extension is installed, updated or given access while the article is open; Firefox brings it by itself as
 * well): the newer one takes over, and what an older one left on the page goes.
 *
 * After an update the older one lives on in a world of its own, where nothing reaches it but what it sees in the
 * page. So it ends itself when our element goes or comes while its extension is gone: no page can feign that.
 * @param hostName the tag name of our one element, or what it begins with
 */
export function takeOver(hostName: string): TakenOver {
  const before = world.pangzhuArticle;
  before?.stop();
  const isHost = (node: Node): node is Element =>
    node instanceof Element && node.localName.startsWith(hostName);
  const left = [...document.documentElement.children].filter(isHost);
  for (const element of left) element.remove();

  const controller = new AbortController();
  const { signal } = controller;
  world.pangzhuArticle = { stop: () => controller.abort() };
  const successor = new MutationObserver((records) => {
    const isAboutUs = records.some(({ addedNodes, removedNodes }) =>
      [...addedNodes, ...removedNodes].some(isHost),
    );
    if (isAboutUs && isOutdated()) controller.abort();
  });
  successor.observe(document.documentElement, { childList: true });
  signal.addEventListener('abort', () => successor.disconnect());
  return { signal, end: () => controller.abort(), isSuccessor: before !== undefined || left.length > 0 };
}

/** Signs of a reader at work: what a script whose extension is gone must not answer to any more. */
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'selectionchange', 'scroll'];

/** Tells at each sign of a reader at work, before anybody else hears it, that the extension is gone; if it is. */
export function whenOutdated(window: Window, signal: AbortSignal, tell: () => void): void {
  const look = (): void => {
    if (isOutdated()) tell();
  };
  for (const type of SIGNS) window.addEventListener(type, look, { capture: true, passive: true, signal });
}
