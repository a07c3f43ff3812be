/** A colour in sRGB: channels from 0 to 255, `alpha` from 0 to 1. */
export interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

/**
 * Reads a computed colour as both browsers print it: `rgb(1, 2, 3)`, `rgba(1, 2, 3, 0.4)` and, for mixed
 * colours, `color(srgb 0.1 0.2 0.3 / 0.4)`.
 * @returns null for any other colour space: callers then treat the colour as unknown.
 */
export function parseColour(computed: string): Colour | null {
  const [, space, list] = computed.match(/^(rgba?|color)\((.+)\)$/) ?? [];
  if (space === undefined || list === undefined) return null;
  const isUnit = space === 'color';
  if (isUnit && !list.startsWith('srgb ')) return null;
  const [red, green, blue, alpha = 1] = (list.match(/-?[\d.]+(?:e-?\d+)?(?![\w])/g) ?? []).map(Number);
  if (red === undefined || green === undefined || blue === undefined) return null;
  const scale = isUnit ? 255 : 1;
  return { red: red * scale, green: green * scale, blue: blue * scale, alpha };
}

/** What is seen where `top` lies on an opaque `bottom`. */
export function over(top: Colour, bottom: Colour): Colour {
  const mix = (a: number, b: number): number => a * top.alpha + b * (1 - top.alpha);
  return {
    red: mix(top.red, bottom.red),
    green: mix(top.green, bottom.green),
    blue: mix(top.blue, bottom.blue),
    alpha: 1,
  };
}

/** Relative luminance, 0 (black) to 1 (white), as WCAG 2.2 defines it. */
export function luminance({ red, green, blue }: Colour): number {
  const linear = (channel: number): number => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Contrast ratio of two luminances, 1 to 21, as WCAG 2.2 defines it. */
export function contrast(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
