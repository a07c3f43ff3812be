import wall from './shadow-root.css?inline';
import tokens from './tokens.css?inline';

/**
 * Puts `css` into a shadow root, the first time with the tokens and the wall against the page's CSS before it.
 *
 * By a `<style>` element: a content script's own is exempt from the page's Content-Security-Policy in both
 * browsers (tried with `style-src 'none'` in Chromium 156 and Firefox 153). Constructed sheets are not used,
 * because a content script cannot write `adoptedStyleSheets` before Firefox 153 (bug 1751346), and a `<link>`
 * would need a file that pages may ask for, and so know us by.
 */
export function dressShadowRoot(root: ShadowRoot, css: string): void {
  const style = root.ownerDocument.createElement('style');
  style.textContent = root.querySelector('style') === null ? wall + tokens + css : css;
  root.append(style);
}
