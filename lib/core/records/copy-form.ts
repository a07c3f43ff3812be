/** The elements that the copy of an article is made of. Anything else becomes one of them, or goes. */
export const COPY_BLOCKS: ReadonlySet<string> = new Set(
  (
    'p div h2 h3 h4 h5 h6 blockquote ul ol li dl dt dd pre table caption thead tbody tfoot tr th td figure ' +
    'figcaption br hr'
  ).split(' '),
);

/** Those of its elements that stand within a line. */
export const COPY_INLINES: ReadonlySet<string> = new Set(
  'a b strong em i u s del ins sub sup code kbd small ruby rt img'.split(' '),
);

/**
 * The attributes that they may bear. A picture's address stands in `data-src`, so that no browser ever loads
 * it by itself; `data-gap` stands on the place of something that was not kept: a player, a card.
 */
export const COPY_ATTRIBUTES: readonly string[] = [
  'align',
  'alt',
  'colspan',
  'data-gap',
  'data-src',
  'height',
  'href',
  'rowspan',
  'src',
  'start',
  'width',
];

/** The only addresses that an image of a copy may have as its `src`: the bytes themselves, in formats without scripts. */
export const INLINE_PICTURE = /^data:image\/(?:png|jpeg|gif|webp|avif|bmp);base64,[A-Za-z0-9+/=]+$/;

/** The only addresses that a link or a picture of a copy may name. */
export const KEPT_ADDRESS = /^https?:\/\/[^\s"<>]+$/i;

/** The longest copy, in UTF-16 units: as much as the longest text of an article. */
export const LONGEST_COPY = 2_000_000;
