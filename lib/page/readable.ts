import { Readability } from '@mozilla/readability';
import { isText } from '@/lib/page/node-kinds';

/**
 * Larger pages are not searched: no task of ours may take 200 ms, and one pass over as much takes about
 * that in the slower browser. An article of 36,000 characters has about 2,000 elements.
 */
const MOST_ELEMENTS = 8_000;
const MOST_UNITS = 400_000;

/** `NodeFilter.SHOW_TEXT`; scripts run this code without the global. */
const SHOW_TEXT = 4;

/**
 * Asks Readability which part of a page is the article, on a clone, and gives the page's own text nodes
 * that it kept: none where it finds no article, null where the page is too large to ask. The page is not
 * changed.
 *
 * A text node of the result is one of the clone's, so that its twin in the page is known, as long as
 * Readability does not start again from a string. It does that when a pass keeps less than
 * `charThreshold`: with a threshold of 1, only when a pass keeps nothing at all.
 */
export function readableNodes(document: Document): Set<Node> | null {
  if (document.getElementsByTagName('*').length > MOST_ELEMENTS) return null;
  const clone = document.cloneNode(true) as Document;
  const twins = pair(clone, document);
  if (twins === null) return null;
  const article = new Readability<Node>(clone, {
    charThreshold: 1,
    disableJSONLD: true,
    serializer: (node) => node,
  }).parse();
  const kept = new Set<Node>();
  if (!article?.content) return kept;
  const walker = clone.createTreeWalker(article.content, SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const twin = twins.get(node);
    if (twin !== undefined && !isTitle(twin, document.title)) kept.add(twin);
  }
  return kept;
}

/** Which text node of the page each of the clone's stands for; null where the page holds too much text. */
function pair(clone: Document, document: Document): Map<Node, Node> | null {
  const twins = new Map<Node, Node>();
  const theirs = clone.createTreeWalker(clone, SHOW_TEXT);
  const ours = document.createTreeWalker(document, SHOW_TEXT);
  let units = 0;
  for (let node = theirs.nextNode(); node !== null; node = theirs.nextNode()) {
    const twin = ours.nextNode();
    if (twin === null || !isText(twin))
      throw new Error('The clone of a page has more text nodes than the page');
    if (!/^(?:script|style)$/.test(twin.parentElement?.localName ?? '')) units += twin.length;
    if (units > MOST_UNITS) return null;
    twins.set(node, twin);
  }
  return twins;
}

/** Whether a text stands in a heading that repeats the page's title, which is not part of an article's text. */
function isTitle(node: Node, title: string): boolean {
  const words = (node.parentElement?.closest('h1')?.textContent ?? '').replace(/\s+/g, ' ').trim();
  return words !== '' && title.replace(/\s+/g, ' ').includes(words);
}
