import type { Span } from '@/lib/core/text/span';

/** A stretch of one text node: offsets into its `data`, in UTF-16 units. Never empty. */
export interface Piece {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/**
 * One text made of many text nodes, and the way between the two. It holds live nodes of the page and
 * changes none of them. A map is made once per reading; when the page changes, a new one is made.
 */
export interface TextMap {
  readonly text: string;
  /** The element that the text was read from, or null where the text stands nowhere in the page. */
  readonly root: Element | null;
  /**
   * The places in the page that show `span`, in document order, one piece per text node. Separators
   * between blocks belong to no node. Empty where the page does not show that part of the text.
   */
  pieces(span: Span): Piece[];
  /** The offset in the text of a position in the page, or null when it lies outside of the text. */
  offsetOf(node: Node, offset: number): number | null;
}
