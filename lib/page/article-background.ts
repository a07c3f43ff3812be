import type { Colour } from '@/lib/page/colour';
import { contrast, luminance, over, parseColour } from '@/lib/page/colour';
import type { Ink } from '@/lib/page/mark-looks';
import { LINE_COLOURS } from '@/lib/page/mark-looks';

/** WCAG 2.2, 1.4.11: what is needed to see a thing that is not text. */
const LINE_CONTRAST = 3;

const WHITE: Colour = { red: 255, green: 255, blue: 255, alpha: 1 };

const INK_LUMINANCES = {
  usual: luminancesOf('usual'),
  pastel: luminancesOf('pastel'),
};

/**
 * The coloured ink whose lines are seen best on `background`, or null where neither of the two reaches 3:1, or
 * the background is unknown: then the text decides.
 */
export function colouredInk(background: Colour | null): Ink | null {
  if (background === null) return null;
  const ground = luminance(background);
  const weakest = (ink: 'usual' | 'pastel'): number =>
    Math.min(...INK_LUMINANCES[ink].map((line) => contrast(line, ground)));
  const [usual, pastel] = [weakest('usual'), weakest('pastel')];
  if (Math.max(usual, pastel) < LINE_CONTRAST) return null;
  return usual >= pastel ? 'usual' : 'pastel';
}

/**
 * The ink for a text of this colour where no coloured one is seen on its background.
 * @param background opaque, or null where it cannot be computed.
 * @param text null where it cannot be computed.
 */
export function inkByText(background: Colour | null, text: Colour | null): Ink {
  if (background === null) return isOpaque(text) ? 'text' : 'usual';
  const ground = luminance(background);
  if (text !== null && contrast(luminance(over(text, background)), ground) >= LINE_CONTRAST) return 'text';
  return contrast(0, ground) >= contrast(1, ground) ? 'black' : 'white';
}

/**
 * Finds the background that an element's text really stands on: its own or the nearest ancestor's, half
 * transparent ones mixed; null where a picture or gradient makes it unknown. What it cannot see: a
 * background painted by something that is no ancestor (a sibling pulled under the text, which some editors
 * do); see {@link LINE_COLOURS}.
 *
 * What was found is kept for the life of the finder, so one serves one painting: a page may change its
 * colours later.
 */
export function createBackgroundFinder(window: Window): (element: Element) => Colour | null {
  const backgrounds = new Map<Element, Colour | null>();

  const backgroundOf = (element: Element): Colour | null => {
    const known = backgrounds.get(element);
    if (known !== undefined) return known;
    const own = ownBackground(window, element);
    const found = own === null || own.alpha === 1 ? own : laidOn(own, behind(element));
    backgrounds.set(element, found);
    return found;
  };
  const behind = (element: Element): Colour | null =>
    element.parentElement === null ? canvasOf(element, window) : backgroundOf(element.parentElement);

  return backgroundOf;
}

/** The background that an element has by itself, transparent for most; null where it is a picture or unknown. */
export function ownBackground(window: Window, element: Element): Colour | null {
  const style = window.getComputedStyle(element);
  return style.backgroundImage === 'none' ? parseColour(style.backgroundColor) : null;
}

/** The colour of an element's text, or null where it cannot be computed. */
export function textColour(window: Window, element: Element): Colour | null {
  return parseColour(window.getComputedStyle(element).color);
}

function laidOn(top: Colour, bottom: Colour | null): Colour | null {
  if (bottom === null) return null;
  return top.alpha === 0 ? bottom : over(top, bottom);
}

/**
 * The colour of the browser's own canvas, dark where the page has agreed to a dark scheme. No property
 * of the page tells it (`<meta name="color-scheme">` leaves `color-scheme` at `normal`), so our static
 * sheet has a highlight that is never registered, and its computed colour is asked for.
 */
function canvasOf(root: Element, window: Window): Colour {
  const canvas = parseColour(window.getComputedStyle(root, '::highlight(pangzhu-canvas)').backgroundColor);
  return isOpaque(canvas) ? canvas : WHITE;
}

function isOpaque(colour: Colour | null): colour is Colour {
  return colour?.alpha === 1;
}

function luminancesOf(ink: 'usual' | 'pastel'): readonly number[] {
  return Object.values(LINE_COLOURS[ink]).map((hex) => {
    const value = Number.parseInt(hex.slice(1), 16);
    return luminance({ red: value >> 16, green: (value >> 8) & 255, blue: value & 255, alpha: 1 });
  });
}
