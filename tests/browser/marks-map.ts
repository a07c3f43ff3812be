import type { Span } from '@/lib/core/text/span';
import type { Piece, TextMap } from '@/lib/page/text-map';

/** A map of all that stands in `root`, nodes joined as they are, with `\n` between the children of `root`. */
export function mapOf(root: Element): TextMap {
  const places: { readonly node: Text; readonly at: number }[] = [];
  let text = '';
  for (const block of root.children) {
    if (text !== '') text += '\n';
    const walker = root.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      places.push({ node: node as Text, at: text.length });
      text += (node as Text).data;
    }
  }
  const startOf = new Map(places.map(({ node, at }) => [node, at]));

  return {
    text,
    root,
    pieces({ start, end }: Span): Piece[] {
      // The last node that begins at or before the span, found by halving.
      let [low, high] = [0, places.length];
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((places[middle]?.at ?? 0) <= start) low = middle + 1;
        else high = middle;
      }
      const pieces: Piece[] = [];
      for (let i = Math.max(0, low - 1); i < places.length; i++) {
        const place = places[i];
        if (place === undefined || place.at >= end) break;
        const from = Math.max(0, start - place.at);
        const to = Math.min(place.node.length, end - place.at);
        if (from < to) pieces.push({ node: place.node, start: from, end: to });
      }
      return pieces;
    },
    offsetOf(node, offset) {
      const at = startOf.get(node as Text);
      return at === undefined ? null : at + offset;
    },
  };
}
