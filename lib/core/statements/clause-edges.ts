import { lineAround } from '@/lib/core/text/line';
import type { Span } from '@/lib/core/text/span';

/** Marks that a clause ends with, and the closing marks that follow them. */
const CLAUSE_END = /[，。！？；：…,;!?]+[”’」』）)"]*|\n/g;

/** In UTF-16 units: no farther than so many from the words is an edge looked for. */
const REACH = 2_000;

/**
 * Where the words of a speaker may begin or end, in the paragraph that a stretch stands in: its clauses' edges, and the
 * stretch's own. In order.
 */
export function clauseEdges(text: string, span: Span): number[] {
  const line = lineAround(text, span, REACH);
  const edges = new Set([line.start, span.start, span.end, line.end]);
  for (const found of text.slice(line.start, line.end).matchAll(CLAUSE_END))
    edges.add(line.start + found.index + found[0].length);
  return [...edges].toSorted((a, b) => a - b);
}

/**
 * The stretch with one end moved to the next edge before or behind it; the same stretch where there is none, or nothing
 * would be left of it.
 */
export function withMovedEnd(
  edges: readonly number[],
  { start, end }: Span,
  which: 'start' | 'end',
  by: -1 | 1,
): Span {
  const at = which === 'start' ? start : end;
  const next = by === 1 ? edges.find((edge) => edge > at) : edges.findLast((edge) => edge < at);
  if (next === undefined) return { start, end };
  const moved = which === 'start' ? { start: next, end } : { start, end: next };
  return moved.start < moved.end ? moved : { start, end };
}
