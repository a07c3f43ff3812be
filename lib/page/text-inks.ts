import {
  colouredInk,
  createBackgroundFinder,
  inkByText,
  ownBackground,
  textColour,
} from '@/lib/page/article-background';
import type { Colour } from '@/lib/page/colour';
import type { Ink } from '@/lib/page/mark-looks';
import type { TextMap } from '@/lib/page/text-map';

/**
 * The elements that are asked for a background of their own. To ask every element of an article costs more
 * than to paint its marks; these are all that have one in practice: by inline style or attribute, by a rule
 * for a class or id, by a rule for tags that sites like to colour.
 */
const MAY_BE_COLOURED =
  '[style*="background"],[bgcolor],[background],[class],[id],a,blockquote,code,kbd,mark,pre,table,thead,tbody,tfoot,tr,td,th';

/** A stretch of the text that stands on another background than the text around it. */
interface Ground {
  readonly start: number;
  readonly end: number;
  readonly background: Colour | null;
  /** Null where the colour of the text decides. */
  readonly ink: Ink | null;
}

/**
 * Finds the ink for the marks of a text from the background that each stands on.
 * @returns the ink for a mark that begins at an offset of the text and stands in a text node.
 */
export function createTextInks(window: Window, map: TextMap): (offset: number, node: Text) => Ink {
  const { root } = map;
  if (root === null) return () => 'usual';
  const backgroundOf = createBackgroundFinder(window);
  const groundOf = (element: Element, start: number, end: number): Ground => {
    const background = backgroundOf(element);
    return { start, end, background, ink: colouredInk(background) };
  };
  const whole = groundOf(root, 0, Number.POSITIVE_INFINITY);
  // In document order: an element inside of another comes after it, and covers it.
  const grounds = [whole];
  const coloured = root.querySelectorAll(MAY_BE_COLOURED);
  for (let i = 0; i < coloured.length; i++) {
    const element = coloured[i];
    if (element === undefined || ownBackground(window, element)?.alpha === 0) continue;
    const start = map.offsetOf(element, 0);
    const end = map.offsetOf(element, element.childNodes.length);
    if (start !== null && end !== null && start < end) grounds.push(groundOf(element, start, end));
  }

  return (offset, node) => {
    const { background, ink } =
      grounds.findLast(({ start, end }) => start <= offset && offset < end) ?? whole;
    if (ink !== null) return ink;
    const { parentElement } = node;
    return inkByText(background, parentElement === null ? null : textColour(window, parentElement));
  };
}
