/** The tag name of the one element that we add to a page. */
export const OVERLAY_NAME = 'pangzhu-overlay';

/** Our one element and its closed shadow root, which the page's scripts and styles cannot reach into. */
export interface OverlayHost {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /**
   * Says to whoever waits (tests do) that the article has been read and all its marks are set: `data-ready`
   * is off until every painting of which we were told has ended.
   */
  readyAfter(painting: Promise<unknown>): void;
  /** Puts the element back where a page has thrown it out. */
  keep(): void;
}

/** Adds the element at the end of the document, outside of `body`: pages count on their body's children. */
export function addOverlayHost(document: Document, signal: AbortSignal): OverlayHost {
  const element = createHost(document);
  const root = element.attachShadow({ mode: 'closed' });
  const keep = (): void => {
    if (!element.isConnected && !signal.aborted) document.documentElement.append(element);
  };
  keep();
  signal.addEventListener('abort', () => element.remove());
  let paintings = 0;
  const readyAfter = (painting: Promise<unknown>): void => {
    paintings += 1;
    element.removeAttribute('data-ready');
    void painting.then(() => {
      paintings -= 1;
      if (paintings === 0) element.setAttribute('data-ready', '');
    });
  };
  return { element, root, keep, readyAfter };
}

/**
 * Makes the element. A page that has defined a custom element of its name first would run its own code in it, and
 * get our closed root through `ElementInternals`: then it is called what no page can know beforehand. What is
 * defined after the root was attached gets nothing.
 */
function createHost(document: Document): HTMLElement {
  const element = document.createElement(OVERLAY_NAME);
  return element.matches(':defined')
    ? document.createElement(`${OVERLAY_NAME}-${crypto.randomUUID()}`)
    : element;
}
