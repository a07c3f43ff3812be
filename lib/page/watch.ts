import { createBackgroundFinder } from '@/lib/page/article-background';
import { createPace, SHORTEST_WAIT_MS } from '@/lib/page/watch-pace';

/** A page with more mutations than this in {@link SHORTEST_WAIT_MS} is not listened to until the next reading. */
const STORM = 500;

/** The attributes by which pages show and hide things. */
const SHOWING = ['style', 'class', 'hidden'];

/** What may have changed, as far as a mutation tells: nothing, how the article as a whole looks, or itself. */
type News = 'none' | 'look' | 'article';

export interface WatchOptions {
  readonly window: Window;
  readonly signal: AbortSignal;
  /** Our own element in the page: what happens to it is no news. */
  readonly host: Element;
  /**
   * The article may have changed: read it again, call `follow` if its root is another now, and paint again.
   * All the time until it is done counts as ours, so it waits for nobody; until then there is no further call.
   * @returns whether anything was new. While nothing is, the next call comes later and later (5 s at most).
   */
  readonly onSign: () => Promise<boolean>;
  /** Text nodes of the article were edited in place, and no frame has shown it yet. */
  readonly onEdit: (nodes: ReadonlySet<Node>) => void;
}

export interface ArticleWatch {
  /** Watches this article from now on; with null, the whole page, until there is one. */
  follow(root: Element | null): void;
}

/**
 * Watches the article with one `MutationObserver`: everything inside of its root, and of each ancestor only
 * what could hide, show or replace the root. What the page does elsewhere never reaches us.
 *
 * It takes at most 5 ms of any 100: a callback looks at no more than {@link STORM} records, in a storm the
 * observer is switched off until the next reading, and readings wait for idle time and keep the distance
 * that `watch-pace.ts` says. It does not lean on event listeners, since `document.open()` takes them away
 * (in both browsers) and leaves observers of the document.
 */
export function watchArticle({ window, signal, host, onSign, onEdit }: WatchOptions): ArticleWatch {
  const { document, performance } = window;
  const pace = createPace();
  let root: Element | null = null;
  let look = '';
  let records = { since: 0, count: 0 };
  let readFrom = 0;
  let pending: News = 'none';
  let isReading = false;
  let timer = 0;
  let idle = 0;

  const observer = new MutationObserver((batch) => {
    const now = performance.now();
    if (now - records.since > SHORTEST_WAIT_MS) records = { since: now, count: 0 };
    const left = STORM - records.count;
    records.count += batch.length;
    const edited = new Set<Node>();
    for (const record of batch.slice(0, left)) {
      if (record.type === 'characterData') edited.add(record.target);
      note(newsOf(record, root, host));
    }
    if (batch.length > left) {
      observer.disconnect();
      note('article');
    }
    if (edited.size > 0) onEdit(edited);
  });

  const observe = (): void => {
    observer.disconnect();
    if (root === null) {
      observer.observe(document, { childList: true, subtree: true });
      return;
    }
    observer.observe(root, {
      childList: true,
      characterData: true,
      subtree: true,
      attributeFilter: SHOWING,
    });
    for (let node = root.parentNode; node !== null; node = node.parentNode) {
      const showing = node.nodeType === Node.ELEMENT_NODE ? { attributeFilter: SHOWING } : {};
      observer.observe(node, { childList: true, ...showing });
    }
  };

  const note = (news: News): void => {
    if (news === 'none' || pending === 'article') return;
    const isAsked = pending !== 'none';
    pending = news;
    if (!isAsked && !isReading) ask();
  };

  const ask = (): void => {
    timer = window.setTimeout(
      () => {
        idle = window.requestIdleCallback(() => void read(), { timeout: SHORTEST_WAIT_MS });
      },
      Math.max(0, readFrom - performance.now()),
    );
  };

  const read = async (): Promise<void> => {
    const start = performance.now();
    const before = look;
    look = lookOf(root, window);
    const isWorth = pending === 'article' || look !== before;
    pending = 'none';
    isReading = true;
    // Before the reading, so that no change falls between the two.
    observe();
    let wasNew = false;
    try {
      wasNew = isWorth && (await onSign());
    } finally {
      isReading = false;
      const end = performance.now();
      readFrom = end + pace.waitAfter(end - start, wasNew);
      if (pending !== 'none' && !signal.aborted) ask();
    }
  };

  window
    .matchMedia('(prefers-color-scheme: dark)')
    .addEventListener('change', () => note('article'), { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    window.clearTimeout(timer);
    window.cancelIdleCallback(idle);
  });

  return {
    follow(next) {
      if (signal.aborted) return;
      root = next;
      look = lookOf(next, window);
      observe();
    },
  };
}

/** What a mutation may mean for the article. */
function newsOf(record: MutationRecord, root: Element | null, host: Element): 'none' | 'look' | 'article' {
  const { type, target } = record;
  if (root === null)
    return someNode(record, (node) => node !== host && node.nodeType === 1) ? 'article' : 'none';
  const isInside = target !== root && root.contains(target);
  if (type === 'characterData') return 'article';
  // A picture that has arrived sets styles too; what holds nothing can show or hide no text.
  if (type === 'attributes') return !isInside ? 'look' : target.firstChild === null ? 'none' : 'article';
  if (isInside || target === root) return someNode(record, mayHoldText) ? 'article' : 'none';
  return !root.isConnected || someNode(record, (node) => node.contains(root)) ? 'article' : 'none';
}

function mayHoldText(node: Node): boolean {
  return node.nodeType === Node.TEXT_NODE || node.firstChild !== null;
}

/** Whether one of the nodes that came or went passes. By index: Firefox iterates no list behind an Xray. */
function someNode({ addedNodes, removedNodes }: MutationRecord, passes: (node: Node) => boolean): boolean {
  for (const list of [addedNodes, removedNodes])
    for (let i = 0; i < list.length; i++) {
      const node = list[i];
      if (node !== undefined && passes(node)) return true;
    }
  return false;
}

/** How an article looks as a whole: whether it is shown, and on what background. */
function lookOf(root: Element | null, window: Window): string {
  if (root === null) return '';
  const isShown = root.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  return `${isShown} ${JSON.stringify(createBackgroundFinder(window)(root))}`;
}
