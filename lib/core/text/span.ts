/**
 * A half-open stretch `[start, end)` of a text. Offsets are UTF-16 code units, as the DOM and
 * JavaScript strings count; only the W3C export turns them into code points.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether two spans share at least one character. Spans that only touch do not. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
