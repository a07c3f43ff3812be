/** A painted stretch of the page, in one text node. */
export interface PaintedMark {
  /** The name in `CSS.highlights`. */
  readonly highlight: string;
  readonly range: Range;
}

/** What is painted under our names at a moment, in document order. */
interface Painted {
  /** False while our element says that painting is under way. */
  readonly isWhole: boolean;
  readonly marks: readonly PaintedMark[];
}

/**
 * Runs in the page, where its source travels to: it sees its argument and the page's globals only.
 * @param host the tag name of our element
 */
export function findPainted(host: string): Painted {
  const overlay = document.querySelector(host);
  const marks: PaintedMark[] = [];
  for (const [highlight, ranges] of CSS.highlights) {
    if (!highlight.startsWith('pangzhu-')) continue;
    for (const { startContainer, startOffset, endContainer, endOffset } of ranges) {
      const range = new Range();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      marks.push({ highlight, range });
    }
  }
  marks.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
  return { isWhole: overlay === null || overlay.hasAttribute('data-ready'), marks };
}
