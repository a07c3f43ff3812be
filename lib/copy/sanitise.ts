import createDOMPurify, { type WindowLike } from 'dompurify';
import {
  COPY_ATTRIBUTES,
  COPY_BLOCKS,
  COPY_INLINES,
  INLINE_PICTURE,
  KEPT_ADDRESS,
} from '@/lib/core/records/copy-form';

/**
 * Makes the copy of an article harmless: only the elements and attributes of `copy-form.ts` are left, no
 * address but those of the web, and no `src` but bytes. It is done where a copy is made, and once more each time
 * that one is shown: what is stored came out of a page's process, or out of a file.
 */
export interface Sanitiser {
  /** @param dirty an element whose children are the copy, or a copy's HTML */
  toHtml(dirty: Element | string): string;
  /** The same as nodes of `window`'s document, which have loaded nothing. */
  toNodes(dirty: string): DocumentFragment;
}

const CONFIG = {
  ALLOWED_TAGS: [...COPY_BLOCKS, ...COPY_INLINES],
  ALLOWED_ATTR: [...COPY_ATTRIBUTES],
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
  ALLOW_UNKNOWN_PROTOCOLS: false,
  KEEP_CONTENT: true,
};

/** What is not the author's words even where its element is taken away. */
const WITHOUT_CONTENT = [
  ...'script style template noscript iframe noembed noframes object embed svg math title head'.split(' '),
  ...'textarea select option canvas audio video'.split(' '),
];

/** @param window whose DOM does the work: that of a page of the extension, or of an article's isolated world */
export function createSanitiser(window: WindowLike): Sanitiser {
  const purify = createDOMPurify(window);
  if (!purify.isSupported) throw new Error('DOMPurify does not work in this document');
  const config = { ...CONFIG, FORBID_CONTENTS: WITHOUT_CONTENT };
  purify.addHook('uponSanitizeAttribute', (element, data) => {
    const { attrName: name, attrValue: value } = data;
    if (name === 'src') data.keepAttr = element.nodeName === 'IMG' && INLINE_PICTURE.test(value);
    else if (name === 'href' || name === 'data-src') data.keepAttr = KEPT_ADDRESS.test(value);
  });
  return {
    toHtml: (dirty) => purify.sanitize(typeof dirty === 'string' ? dirty : dirty.innerHTML, config),
    toNodes: (dirty) => purify.sanitize(dirty, { ...config, RETURN_DOM_FRAGMENT: true }),
  };
}
