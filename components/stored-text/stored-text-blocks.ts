import type { Colour } from '@/lib/core/records/annotation';
import type { Span } from '@/lib/core/text/span';

/** A highlight in a stored text. */
export interface StoredMark {
  readonly id: string;
  readonly colour: Colour;
  readonly hasNote: boolean;
  /** In UTF-16 units of the text. */
  readonly span: Span;
}

/** A stretch of a block that lies in the same marks from its beginning to its end. */
export interface TextPiece {
  readonly text: string;
  /** Those that begin later stand later: the last one is on top. */
  readonly marks: readonly StoredMark[];
}

/** A stored text as its blocks, each cut where a mark begins or ends. Marks outside of the text are left out. */
export function blocksOf(text: string, marks: readonly StoredMark[]): TextPiece[][] {
  const sorted = marks.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const cuts = [...new Set(marks.flatMap(({ span }) => [span.start, span.end]))].toSorted((a, b) => a - b);
  let begun = 0;
  let cut = 0;
  let open: StoredMark[] = [];
  let start = 0;
  return text.split('\n').map((block) => {
    const end = start + block.length;
    const pieces: TextPiece[] = [];
    for (let at = start; at < end; ) {
      while ((cuts[cut] ?? end) <= at) cut += 1;
      const begunBefore = begun;
      while ((sorted[begun]?.span.start ?? end) <= at) begun += 1;
      open = [...open, ...sorted.slice(begunBefore, begun)].filter(({ span }) => span.end > at);
      const next = Math.min(end, cuts[cut] ?? end);
      pieces.push({ text: text.slice(at, next), marks: open });
      at = next;
    }
    start = end + 1;
    return pieces;
  });
}
