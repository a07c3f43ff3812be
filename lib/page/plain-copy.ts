import { isText } from '@/lib/page/node-kinds';
import { addressOf, copyAttributes, plainName, plainPicture } from '@/lib/page/plain-elements';
import { type ReadText, readText } from '@/lib/page/read-text';
import type { TextMap } from '@/lib/page/text-map';
import { type Look, tellingBelow } from '@/lib/page/visible';

/** A picture of the page that stands in its copy. */
export interface PagePicture {
  /** Where it is from: the `data-src` of its twin. */
  readonly address: string;
  readonly image: HTMLImageElement;
}

/** An article's element once more, plain: its text is the article's, to the letter. */
export interface PlainCopy {
  /** Not in any page; its children are the copy. */
  readonly body: HTMLElement;
  readonly pictures: readonly PagePicture[];
  /** Whether it has the article's own structure; else it has its text alone, line by line, and its pictures. */
  readonly isStructured: boolean;
}

/** More elements with a say than any article has. */
const MOST_TELLING = 200_000;

const INLINE: Look = { part: 'inline', visible: null, keepsLines: null };

/**
 * Copies an article out of its page into a document where nothing loads. The copy is made of the elements of
 * `copy-form.ts` alone, without styles, and reads as the article does: `readText` gives the same text for both, so
 * that offsets mean the same place in either. Where that cannot be reached (a share whose page shows less than its
 * script carries), the lines of the text take the place of the structure. The page is not changed.
 */
export function plainCopy(document: Document, map: TextMap): PlainCopy {
  const { root, text } = map;
  const inert = document.implementation.createHTMLDocument('');
  if (root === null) return byLines(map, inert, []);
  const copier = new Copier(map, root, inert);
  const body = copier.copy();
  const isSame = body !== null && breakLikeText(body, text);
  return isSame
    ? { body, pictures: copier.pictures, isStructured: true }
    : byLines(map, inert, copier.pictures);
}

/** The text of a copy, by the recipe that read the article. */
export function readCopy(root: Element): ReadText {
  return readText(root.ownerDocument, { root, shared: null, closing: null, search: null }, null);
}

/** Walks the article once and builds its copy beside it. */
class Copier {
  readonly pictures: PagePicture[] = [];
  readonly #root: Element;
  readonly #inert: Document;
  readonly #texts: ReadonlyMap<Node, string>;
  /** Where the walk stands in the copy, the outermost first. */
  readonly #open: { readonly of: Element; readonly copy: HTMLElement; readonly isRaw: boolean }[] = [];

  constructor(map: TextMap, root: Element, inert: Document) {
    this.#root = root;
    this.#inert = inert;
    this.#texts = textsOf(map);
    this.#open.push({ of: root, copy: inert.body, isRaw: false });
  }

  copy(): HTMLElement | null {
    const telling = tellingBelow(this.#root, MOST_TELLING);
    if (telling === null) return null;
    const looks = new Map(telling.map(({ element, look }) => [element, look]));
    let node: Node | null = this.#root.firstChild;
    while (node !== null) {
      const goesIn: boolean = isText(node)
        ? this.#text(node)
        : node.nodeType === 1 && this.#enter(node as Element, looks.get(node as Element) ?? INLINE);
      node = goesIn && node.firstChild !== null ? node.firstChild : this.#behind(node);
    }
    return this.#inert.body;
  }

  /** The next node that is not below this one; what ends on the way is closed. */
  #behind(from: Node): Node | null {
    for (let node: Node | null = from; node !== null && node !== this.#root; node = node.parentNode) {
      this.#leave(node);
      if (node.nextSibling !== null) return node.nextSibling;
    }
    return null;
  }

  get #into() {
    const last = this.#open.at(-1);
    if (last === undefined) throw new Error('The copy of an article ended before the article');
    return last;
  }

  #enter(element: Element, look: Look): boolean {
    if (look.part === 'left-out') return false;
    const { copy: into, isRaw } = this.#into;
    if (look.part === 'gap') {
      const gap = this.#inert.createElement('figure');
      gap.setAttribute('data-gap', '');
      const address = addressOf(element, 'data-src', 'src');
      if (address !== null) gap.setAttribute('data-src', address);
      into.append(gap);
      return false;
    }
    if (element.localName === 'img') {
      this.#picture(element as HTMLImageElement, into);
      return false;
    }
    const name = plainName(element, look, into, this.#open.length);
    if (name === null) return true;
    const copy = this.#inert.createElement(name);
    copyAttributes(element, copy);
    into.append(copy);
    if (name === 'br' || name === 'hr') return false;
    const raw = (isRaw || name === 'pre') && look.keepsLines !== false;
    this.#open.push({ of: element, copy, isRaw: raw });
    return true;
  }

  #leave(node: Node): void {
    if (this.#open.length === 1 || this.#into.of !== node) return;
    const { copy } = this.#into;
    this.#open.pop();
    tidy(copy);
  }

  #text(node: Text): boolean {
    const { copy, isRaw } = this.#into;
    const text = this.#texts.get(node);
    if (isRaw && (text !== undefined || node.data.trim() === '')) this.#raw(node.data, copy);
    else if (text !== undefined) {
      for (const [index, line] of text.split('\n').entries()) {
        if (index > 0) copy.append(this.#inert.createElement('br'));
        if (line !== '') copy.append(line);
      }
    }
    return false;
  }

  /** A parser swallows the line break that a `pre` begins with, and so do we: no copy changes by being read. */
  #raw(data: string, copy: HTMLElement): void {
    const isFirst = copy.localName === 'pre' && !copy.hasChildNodes();
    const text = isFirst ? data.replace(/^[\r\n]+/, '') : data;
    if (text !== '') copy.append(text);
  }

  #picture(image: HTMLImageElement, into: Element): void {
    const copy = plainPicture(image, this.#inert);
    if (copy === null) return;
    into.append(copy);
    const address = copy.getAttribute('data-src');
    if (address !== null) this.pictures.push({ address, image });
  }
}

/** What each text node shows of the text, white space as the text has it. */
function textsOf(map: TextMap): Map<Node, string> {
  const texts = new Map<Node, string>();
  for (const { node, start, end } of map.pieces({ start: 0, end: map.text.length })) {
    const [from, to] = [map.offsetOf(node, start), map.offsetOf(node, end)];
    if (from !== null && to !== null) texts.set(node, map.text.slice(from, to));
  }
  return texts;
}

const WRAPPERS = new Set(['div', 'figure']);
const BLOCK_BELOW = 'div,p,h2,h3,h4,h5,h6,blockquote,ul,ol,li,dl,dt,dd,pre,table,figure,hr';

/** Takes away what shows nothing, and wrappers around one block: editors nest them ten deep. */
function tidy(copy: HTMLElement): void {
  const isEmpty =
    !/[^ \t\n\r\f]/.test(copy.textContent ?? '') && copy.querySelector('img,figure,hr') === null;
  if (isEmpty && !['td', 'th', 'tr'].includes(copy.localName) && !copy.hasAttribute('data-gap')) {
    copy.remove();
    return;
  }
  if (copy.localName === 'p' && copy.querySelector(BLOCK_BELOW) !== null) rename(copy, 'div');
  else if (WRAPPERS.has(copy.localName) && copy.childNodes.length === 1) {
    const only = copy.firstElementChild;
    if (only?.matches(BLOCK_BELOW) && (!copy.hasAttribute('align') || only.hasAttribute('align'))) {
      copy.replaceWith(only);
    }
  }
}

function rename(element: HTMLElement, name: string): void {
  const renamed = element.ownerDocument.createElement(name);
  const align = element.getAttribute('align');
  if (align !== null) renamed.setAttribute('align', align);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}

/**
 * Parts the lines of a copy where the text does: what parted them in the page (an empty block, a hidden one) may
 * not be in the copy. False where they differ in anything else.
 */
function breakLikeText(body: HTMLElement, text: string): boolean {
  const own = readCopy(body);
  const missing: number[] = [];
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === own.text[at]) at++;
    else if (text[i] === '\n') missing.push(at);
    else return false;
  }
  if (at < own.text.length) return false;
  for (const place of missing.toReversed()) {
    const [piece] = own.pieces({ start: place, end: place + 1 });
    if (piece === undefined) return false;
    const behind = piece.start === 0 ? piece.node : piece.node.splitText(piece.start);
    behind.before(body.ownerDocument.createElement('br'));
  }
  return missing.length === 0 || readCopy(body).text === text;
}

/** The lines of the text as paragraphs, then the pictures of the page. */
function byLines({ text }: TextMap, inert: Document, pictures: readonly PagePicture[]): PlainCopy {
  const body = inert.createElement('body');
  for (const line of text.split('\n')) {
    const paragraph = inert.createElement('p');
    paragraph.append(line);
    body.append(paragraph);
  }
  for (const { image } of pictures) {
    const copy = plainPicture(image, inert);
    if (copy !== null) body.append(copy);
  }
  return { body, pictures, isStructured: false };
}
