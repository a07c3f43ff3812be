/** Rows by their index: from `first` on, up to and without `end`. */
export interface RowWindow {
  readonly first: number;
  readonly end: number;
}

/**
 * The rows that lie, at least with a part of them, between `top` and `bottom` (px from the list's beginning).
 * Where the list lies above or below that altogether, none.
 */
export function rowsBetween(heights: readonly number[], top: number, bottom: number): RowWindow {
  let first = 0;
  let y = 0;
  for (; first < heights.length; first += 1) {
    const below = y + (heights[first] ?? 0);
    if (below > top) break;
    y = below;
  }
  let end = first;
  for (; end < heights.length && y < bottom; end += 1) y += heights[end] ?? 0;
  return { first, end };
}

/** A stretch of rows that is shown as empty space, or one row. */
export type Piece = { readonly row: number } | { readonly gap: number };

/** The list from its beginning to its end: the rows of the window and those that are `kept`, the rest as gaps (px). */
export function piecesOf(
  heights: readonly number[],
  { first, end }: RowWindow,
  kept: readonly number[],
): readonly Piece[] {
  const pieces: Piece[] = [];
  let gap = 0;
  for (const [row, height] of heights.entries()) {
    if ((row >= first && row < end) || kept.includes(row)) {
      if (gap > 0) pieces.push({ gap });
      pieces.push({ row });
      gap = 0;
    } else gap += height;
  }
  if (gap > 0) pieces.push({ gap });
  return pieces;
}
