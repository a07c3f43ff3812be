const PATHS = {
  close: 'M4 4l8 8M12 4l-8 8',
  next: 'M4 6.25l4 4 4-4',
  outside: 'M6.5 3.5H3.5v9h9v-3M9 3.5h3.5V7M12.25 3.75L7.5 8.5',
  pin: 'M5.5 2.5h5M6.25 2.5v4L4 9.5h8L9.75 6.5v-4M8 9.5v4',
  previous: 'M4 9.75l4-4 4 4',
} as const;

export type GlyphName = keyof typeof PATHS;
export const GLYPH_NAMES = Object.keys(PATHS) as readonly GlyphName[];

/** A small drawing beside words or on a button that says its name itself. Screen readers pass it over. */
export function Glyph({ name }: { readonly name: GlyphName }) {
  return (
    <svg class="glyph" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
