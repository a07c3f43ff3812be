import { COPY_BLOCKS, COPY_INLINES, INLINE_PICTURE, KEPT_ADDRESS } from '@/lib/core/records/copy-form';
import type { Look } from '@/lib/page/visible';

/** Where a part of a table may stand; elsewhere a parser would move it in front of the table. */
const TABLE_PARTS: Readonly<Record<string, readonly string[]>> = {
  caption: ['table'],
  thead: ['table'],
  tbody: ['table'],
  tfoot: ['table'],
  tr: ['table', 'thead', 'tbody', 'tfoot'],
  td: ['tr'],
  th: ['tr'],
};

/** How deep a copy nests at most: parsers cut off what is far deeper. */
const DEEPEST = 64;

const NUMBERS: Readonly<Record<string, readonly string[]>> = {
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan'],
  ol: ['start'],
};

/** An element's name in a copy, or null where only what is in it goes into the copy. */
export function plainName(element: Element, look: Look, into: Element, depth: number): string | null {
  const name = element.localName;
  if (look.part === 'inline') return depth < DEEPEST ? inlineName(element, name, into) : null;
  if (name === 'br' || name === 'hr') return name;
  if (depth >= DEEPEST) return null;
  if (name === 'pre') return look.keepsLines === false ? 'div' : 'pre';
  // A line of code is a block right below its `pre`, and nowhere else.
  if (name === 'code') return into.localName === 'pre' ? 'code' : 'div';
  if (name === 'h1') return 'h2';
  const parents = TABLE_PARTS[name];
  if (parents !== undefined) return parents.includes(into.localName) ? name : 'div';
  return COPY_BLOCKS.has(name) ? name : 'div';
}

function inlineName(element: Element, name: string, into: Element): string | null {
  const plain = COPY_INLINES.has(name) ? name : nameOfStyle(element.getAttribute('style') ?? '');
  if (plain === null || plain === 'img') return null;
  // Right below `pre` it would be a line.
  if (plain === 'code' && into.localName === 'pre') return null;
  if (plain === 'a' && addressOf(element, 'href') === null) return null;
  return into.closest(plain) === null ? plain : null;
}

/** Editors set most emphasis by style alone. */
function nameOfStyle(style: string): string | null {
  if (/font-weight:\s*(?:bold|[6-9]00)/i.test(style)) return 'strong';
  if (/font-style:\s*italic/i.test(style)) return 'em';
  return /text-decoration(?:-line)?:[^;]*underline/i.test(style) ? 'u' : null;
}

/** Takes over what a copy's element may say of itself. */
export function copyAttributes(from: Element, to: Element): void {
  if (to.localName === 'a') {
    to.setAttribute('href', addressOf(from, 'href') ?? '');
    return;
  }
  for (const attribute of NUMBERS[to.localName] ?? []) {
    const value = from.getAttribute(attribute) ?? '';
    if (/^\d{1,4}$/.test(value)) to.setAttribute(attribute, value);
  }
  const align = alignOf(from);
  if (align !== null && COPY_BLOCKS.has(to.localName)) to.setAttribute('align', align);
}

function alignOf(element: Element): string | null {
  const styled = /text-align:\s*(center|right)/i.exec(element.getAttribute('style') ?? '')?.[1];
  const align = (styled ?? element.getAttribute('align') ?? '').toLowerCase();
  return align === 'center' || align === 'right' ? align : null;
}

/** An address of the web that an attribute names, made absolute; null for any other. */
export function addressOf(element: Element, ...attributes: readonly string[]): string | null {
  for (const attribute of attributes) {
    const value = element.getAttribute(attribute)?.trim() ?? '';
    if (value === '' || !URL.canParse(value, element.baseURI)) continue;
    const { href } = new URL(value, element.baseURI);
    if (KEPT_ADDRESS.test(href)) return href;
  }
  return null;
}

/** The attributes in which pages leave the address of a picture that they load late, before the one that loads. */
const PICTURE_ADDRESSES = ['data-src', 'data-original', 'src'] as const;

/** Smaller pictures, in CSS pixels, are not meant to be seen. */
const SMALLEST = 3;

/** The largest picture, in UTF-16 units of its address, that stands in the copy itself. */
const LARGEST_INLINE = 65_536;

/** A picture as it stands in a copy: its address, alternative text and size, nothing that loads. Null for none. */
export function plainPicture(image: Element, document: Document): HTMLImageElement | null {
  const copy = document.createElement('img');
  const address = addressOf(image, ...PICTURE_ADDRESSES);
  const src = image.getAttribute('src') ?? '';
  if (address !== null) copy.setAttribute('data-src', address);
  else if (src.length <= LARGEST_INLINE && INLINE_PICTURE.test(src)) copy.setAttribute('src', src);
  else return null;
  const [width, height] = sizeOf(image as HTMLImageElement);
  if ((width > 0 && width < SMALLEST) || (height > 0 && height < SMALLEST)) return null;
  copy.setAttribute('alt', (image.getAttribute('alt') ?? '').slice(0, 1_000));
  if (width > 0 && height > 0) {
    copy.setAttribute('width', String(width));
    copy.setAttribute('height', String(height));
  }
  return copy;
}

/** A picture's own size in pixels, 0 where it is not known. */
function sizeOf(image: HTMLImageElement): [width: number, height: number] {
  const isLoaded = image.naturalWidth > 1 && addressOf(image, 'src') !== null;
  const said = (name: string): number => Math.round(Number.parseFloat(image.getAttribute(name) ?? '')) || 0;
  if (isLoaded) return [image.naturalWidth, image.naturalHeight];
  const [width, ratio] = [said('data-w') || said('width'), Number(image.getAttribute('data-ratio'))];
  return [width, said('height') || Math.round(width * ratio) || 0];
}
