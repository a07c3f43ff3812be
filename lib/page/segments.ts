import type { Span } from '@/lib/core/text/span';
import { isText } from '@/lib/page/node-kinds';
import type { Piece, TextMap } from '@/lib/page/text-map';

/** `length` characters that stand in the text from `start` on and in a node's `data` from `from` on. */
export interface Segment {
  readonly start: number;
  readonly length: number;
  readonly node: Text;
  readonly from: number;
}

/** Adds a stretch behind the others; one that goes on where the last one ended makes that one longer. */
export function addSegment(segments: Segment[], next: Segment): void {
  const last = segments.at(-1);
  if (
    last?.node === next.node &&
    last.from + last.length === next.from &&
    last.start + last.length === next.start
  ) {
    segments[segments.length - 1] = { ...last, length: last.length + next.length };
  } else segments.push(next);
}

/**
 * The way between a text and its nodes, from the stretches that stand in the page: sorted by `start`, in
 * document order, one node's stretches beside each other. What none of them covers stands nowhere. Both
 * directions take a time that grows with the logarithm of the number of stretches.
 */
export function mapOf(text: string, segments: readonly Segment[], root: Element | null): TextMap {
  const firstOf = indexOfNodes(segments);
  return {
    text,
    root,
    pieces: (span) => piecesOf(segments, span),
    offsetOf(node, offset) {
      const first = firstOf(node);
      if (first !== undefined) return offsetInNode(segments, first, offset);
      if (root === null || !root.contains(node)) return null;
      // Text inside the article that is not of it: a player's, a hidden one's.
      if (isText(node) && /\S/.test(node.data)) return null;
      return segments[firstBehind(segments, node, offset)]?.start ?? text.length;
    },
  };
}

function piecesOf(segments: readonly Segment[], span: Span): Piece[] {
  const pieces: Piece[] = [];
  let at = firstWhere(segments.length, (i) => endOf(segments[i]) > span.start);
  for (
    let segment = segments[at];
    segment !== undefined && segment.start < span.end;
    segment = segments[++at]
  ) {
    const shift = segment.from - segment.start;
    const start = Math.max(segment.start, span.start) + shift;
    const end = Math.min(endOf(segment), span.end) + shift;
    const last = pieces.at(-1);
    if (start >= end) continue;
    if (last?.node === segment.node) pieces[pieces.length - 1] = { node: last.node, start: last.start, end };
    else pieces.push({ node: segment.node, start, end });
  }
  return pieces;
}

/** Finds the first stretch of a node. The index is made when it is first asked. */
function indexOfNodes(segments: readonly Segment[]): (node: Node) => number | undefined {
  let index: Map<Node, number> | undefined;
  return (node) => {
    if (index === undefined) {
      index = new Map();
      for (const [i, segment] of segments.entries()) if (!index.has(segment.node)) index.set(segment.node, i);
    }
    return index.get(node);
  };
}

/** A place in blanks that the text left out counts as the end of what stands before them in the node. */
function offsetInNode(segments: readonly Segment[], first: number, offset: number): number {
  const node = segments[first]?.node;
  const behind = firstWhere(segments.length, (i) => {
    const segment = segments[i];
    return i > first && (segment === undefined || segment.node !== node || segment.from > offset);
  });
  const segment = segments[behind - 1];
  if (segment === undefined) throw new Error('A node of the text has no stretch of it');
  return Math.min(Math.max(segment.start + offset - segment.from, segment.start), endOf(segment));
}

/** The first stretch that begins behind a place between an element's children or in a blank text node. */
function firstBehind(segments: readonly Segment[], node: Node, offset: number): number {
  const child = node.childNodes[offset];
  return firstWhere(segments.length, (i) => {
    const other = segments[i]?.node;
    if (other === undefined) return true;
    if (child !== undefined) return child === other || follows(child, other);
    return follows(node, other) && !node.contains(other);
  });
}

function follows(node: Node, other: Node): boolean {
  return (node.compareDocumentPosition(other) & node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function endOf(segment: Segment | undefined): number {
  return segment === undefined ? Number.POSITIVE_INFINITY : segment.start + segment.length;
}

/** The first number from 0 on for which `holds`, which holds for all after it; `count` where there is none. */
function firstWhere(count: number, holds: (i: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
