/** The edges of a box of the page, in CSS pixels of the viewport. */
interface Edges {
  readonly left: number;
  readonly right: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Where the empty strip to the left of an article begins: at the window's edge, or at the right edge of what the page
 * has put there. Only what stands beside the article, or beside something that holds it, is looked at: one step a
 * neighbour, whatever these hold.
 * @param column the left edge of the article's lines
 * @returns in CSS pixels of the viewport; `column` where there is no room
 */
export function roomBeside(window: Window, root: Element, column: number): number {
  let free = 0;
  for (let inner: Element = root; inner.parentElement !== null; inner = inner.parentElement) {
    for (const neighbour of inner.parentElement.children) {
      if (neighbour === inner) continue;
      const box = neighbour.getBoundingClientRect();
      if (isBeside(box, column) && isSeen(window, neighbour)) free = Math.max(free, box.right);
    }
  }
  return Math.min(free, column);
}

/** Something with an area that reaches into the strip and leaves the lines alone. */
function isBeside({ left, right, width, height }: Edges, column: number): boolean {
  return width > 0 && height > 0 && right > 0 && left < column && right <= column;
}

function isSeen(window: Window, element: Element): boolean {
  const { visibility, opacity } = window.getComputedStyle(element);
  return visibility === 'visible' && opacity !== '0';
}
