import { Readability } from '@mozilla/readability';
import { alignText } from '@/lib/page/align-text';
import { isText } from '@/lib/page/node-kinds';
import { type Limits, walkText } from '@/lib/page/walk-text';

/** How large a page may be: its elements, and UTF-16 units of its text apart from scripts and styles. */
export interface SearchLimits {
  readonly elements: number;
  readonly units: number;
}

/** `NodeFilter.SHOW_TEXT`; scripts run this code without the global. */
const SHOW_TEXT = 4;

/** {@link readableNodes}, wherever it comes from. */
export type FindReadable = (document: Document, limits: SearchLimits, walk: Limits) => Set<Node> | null;

/**
 * Asks Readability which part of a page is the article, on a clone, and gives the page's own text nodes
 * that it kept: none where it finds no article, null where the page is too large to ask. The page is not
 * changed.
 *
 * A text node of the result is one of the clone's, so that its twin in the page is known, as long as
 * Readability does not start again from a string. It does that when a pass keeps less than
 * `charThreshold`: with a threshold of 1, only when a pass keeps nothing at all, as of a short article.
 * Then the two texts are compared.
 */
export const readableNodes: FindReadable = (document, limits, walk) => {
  if (document.getElementsByTagName('*').length > limits.elements) return null;
  const clone = document.cloneNode(true) as Document;
  const twins = pair(clone, document, limits.units);
  if (twins === null) return null;
  const article = new Readability<Node>(clone, {
    charThreshold: 1,
    disableJSONLD: true,
    serializer: (node) => node,
  }).parse();
  if (!article?.content) return new Set();
  const kept = twinsIn(clone, article.content, twins);
  const nodes = kept.length > 0 ? kept : sameText(article.content as Element, document.body, walk);
  return new Set(nodes.filter((node) => !isTitle(node, document.title)));
};

function twinsIn(clone: Document, content: Node, twins: ReadonlyMap<Node, Node>): Node[] {
  const kept: Node[] = [];
  const walker = clone.createTreeWalker(content, SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const twin = twins.get(node);
    if (twin !== undefined) kept.push(twin);
  }
  return kept;
}

/** The text nodes of the page that show what an article taken from it says. */
function sameText(article: Element, page: Element, limits: Limits): Node[] {
  return alignText(walkText(article, null, limits).text, walkText(page, null, limits)).map(
    ({ node }) => node,
  );
}

/** Which text node of the page each of the clone's stands for; null where the page holds too much text. */
function pair(clone: Document, document: Document, most: number): Map<Node, Node> | null {
  const twins = new Map<Node, Node>();
  const theirs = clone.createTreeWalker(clone, SHOW_TEXT);
  const ours = document.createTreeWalker(document, SHOW_TEXT);
  let units = 0;
  for (let node = theirs.nextNode(); node !== null; node = theirs.nextNode()) {
    const twin = ours.nextNode();
    if (twin === null || !isText(twin))
      throw new Error('The clone of a page has more text nodes than the page');
    if (!/^(?:script|style)$/.test(twin.parentElement?.localName ?? '')) units += twin.length;
    if (units > most) return null;
    twins.set(node, twin);
  }
  return twins;
}

/** Whether a text stands in a heading that repeats the page's title, which is not part of an article's text. */
function isTitle(node: Node, title: string): boolean {
  const words = (node.parentElement?.closest('h1')?.textContent ?? '').replace(/\s+/g, ' ').trim();
  return words !== '' && title.replace(/\s+/g, ' ').includes(words);
}
