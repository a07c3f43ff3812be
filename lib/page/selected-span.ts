import type { Span } from '@/lib/core/text/span';
import type { TextMap } from '@/lib/page/text-map';
import { isEmbedded } from '@/lib/page/visible';

/**
 * What the reader has selected, in terms of the article's text.
 * - `embedded`: no letter of it, but something that stands in it: a picture, a player, another page;
 * - `none`: nothing of the article.
 */
export type SelectedSpan =
  | { readonly state: 'span'; readonly span: Span }
  | { readonly state: 'embedded'; readonly element: Element }
  | { readonly state: 'none' };

/**
 * Cuts a selection to the article and to the letters in it: blanks and separators at both ends are left out.
 * A selection that begins or ends outside of the article counts as far as it lies in it.
 */
export function selectedSpan(selection: Selection | null, map: TextMap): SelectedSpan {
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return { state: 'none' };
  const range = selection.getRangeAt(0);
  const start = offsetAt(map, range.startContainer, range.startOffset);
  const end = offsetAt(map, range.endContainer, range.endOffset);
  const span = withoutBlankEnds(map.text, { start, end });
  if (span !== null) return { state: 'span', span };
  const element = map.root === null ? null : embeddedIn(range, map.root);
  return element === null ? { state: 'none' } : { state: 'embedded', element };
}

/** What a range without letters of the article shows of it all the same: that in which it lies, or the first that it holds. */
function embeddedIn(range: Range, root: Element): Element | null {
  const place = inLight(range.commonAncestorContainer);
  for (const element of root.querySelectorAll('*'))
    if (isEmbedded(element) && (element.contains(place) || range.intersectsNode(element))) return element;
  return null;
}

/** A node of the document: for one in a shadow root, the element that bears that. */
function inLight(node: Node): Node {
  const top = node.getRootNode();
  return 'host' in top ? inLight(top.host as Element) : node;
}

/** The offset of any position of the page: that of the nearest position of the article, in document order. */
function offsetAt(map: TextMap, node: Node, offset: number): number {
  // In a player's shadow root: where the player stands.
  const light = inLight(node);
  if (light !== node) return offsetAt(map, light, 0);
  const own = map.offsetOf(node, offset);
  if (own !== null) return own;
  const { root } = map;
  if (root === null) return 0;
  const parent = node.parentNode;
  // Inside of something that is not of the text: where that stands.
  if (root.contains(node) && parent !== null) return offsetAt(map, parent, indexIn(parent, node));
  const isBehind = (root.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const isAround = node.contains(root);
  if (!isAround) return isBehind ? map.text.length : 0;
  const child = node.childNodes[offset];
  const isBefore =
    child !== undefined &&
    (child.contains(root) || (child.compareDocumentPosition(root) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);
  return isBefore ? 0 : map.text.length;
}

function indexIn(parent: Node, child: Node): number {
  let index = 0;
  for (let node = child.previousSibling; node !== null; node = node.previousSibling) index += 1;
  return Math.min(index, parent.childNodes.length);
}

/** The span without blanks and separators at its ends; null where nothing else is in it. */
function withoutBlankEnds(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end);
  const letters = words.trim();
  if (letters === '') return null;
  const from = start + words.indexOf(letters);
  return { start: from, end: from + letters.length };
}
