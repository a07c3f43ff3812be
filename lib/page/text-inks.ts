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
 * So many marks are looked up one by one, in the elements that they stand in. With more, it is cheaper to
 * divide the whole text by its backgrounds once.
 */
const FEW = 200;

/**
 * The elements that are asked for a background of their own when the text is divided. To ask every one costs
 * more than to paint all marks; these are all that have one in practice: by inline style or attribute, by a
 * rule for a class or id, by a rule for tags that sites like to colour.
 */
const MAY_BE_COLOURED =
  '[style*="background"],[bgcolor],[class],[id],a,blockquote,code,mark,pre,table,tr,td,th';

/** A stretch of the text that stands on another background than the text around it. */
interface Ground {
  readonly start: number;
  readonly end: number;
  readonly background: Colour | null;
}

/**
 * Finds the ink for the marks of a text from the background that each stands on.
 * @returns the ink for a mark that begins at an offset of the text and stands in a text node.
 */
export function createTextInks(window: Window, map: TextMap): (offset: number, node: Text) => Ink {
  const backgroundOf = createBackgroundFinder(window);
  const inks = new Map<Colour | null, Ink | null>();
  let grounds: readonly Ground[] | null = null;
  let asked = 0;

  const inkOn = (background: Colour | null, element: Element): Ink => {
    let ink = inks.get(background);
    if (ink === undefined) {
      ink = colouredInk(background);
      inks.set(background, ink);
    }
    return ink ?? inkByText(background, textColour(window, element));
  };

  return (offset, node) => {
    const { parentElement } = node;
    if (parentElement === null) return 'usual';
    if (asked++ < FEW) return inkOn(backgroundOf(parentElement), parentElement);
    grounds ??= groundsOf(window, map, backgroundOf);
    const ground = grounds.findLast(({ start, end }) => start <= offset && offset < end);
    return ground === undefined ? 'usual' : inkOn(ground.background, parentElement);
  };
}

/** The stretches in document order: what stands on an element inside of another comes after the outer one. */
function groundsOf(
  window: Window,
  map: TextMap,
  backgroundOf: (element: Element) => Colour | null,
): Ground[] {
  const { root } = map;
  if (root === null) return [];
  const grounds: Ground[] = [{ start: 0, end: Number.POSITIVE_INFINITY, background: backgroundOf(root) }];
  const coloured = root.querySelectorAll(MAY_BE_COLOURED);
  for (let i = 0; i < coloured.length; i++) {
    const element = coloured[i];
    if (element === undefined || ownBackground(window, element)?.alpha === 0) continue;
    const start = map.offsetOf(element, 0);
    const end = map.offsetOf(element, element.childNodes.length);
    if (start !== null && end !== null && start < end)
      grounds.push({ start, end, background: backgroundOf(element) });
  }
  return grounds;
}
