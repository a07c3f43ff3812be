import { render, type VNode } from 'preact';
import layerCss from '@/components/layer/layer.css?inline';
import sheetCss from '@/components/layer/sheet.css?inline';
import { dressShadowRoot } from '@/components/shadow-root';

/** An element over the page that carries something of ours, and the focus that goes into it and comes back. */
export interface Layer {
  readonly element: HTMLElement;
  readonly isOpen: boolean;
  /** Shows something, in the top layer; it takes the place of what is there. */
  show(content: VNode): void;
  /** Takes it away, and gives the focus back where it was in the page. */
  hide(): void;
  focus(): void;
  /** Whether Tab, or Shift+Tab when `backwards`, would leave the layer from where the focus is. */
  tabLeaves(backwards: boolean): boolean;
}

const STOPS = 'a[href], button, textarea, iframe';

/** Puts an empty layer into a shadow root, with the sheets of what it will carry. */
export function createLayer(root: ShadowRoot, css: string): Layer {
  dressShadowRoot(root, layerCss + sheetCss + css);
  const element = root.ownerDocument.createElement('div');
  element.className = 'layer';
  element.popover = 'manual';
  // `all: initial` on the host leaves the page's direction alone.
  element.dir = 'ltr';
  root.append(element);

  let isOpen = false;
  let focusBefore: Element | null = null;
  // A dialog takes the focus itself; of anything else, its first control does.
  const first = (): HTMLElement | null => element.querySelector<HTMLElement>(`[tabindex="-1"], ${STOPS}`);

  return {
    element,
    get isOpen() {
      return isOpen;
    },
    show(content) {
      if (!isOpen) focusBefore = root.ownerDocument.activeElement;
      render(content, element);
      // A page may have taken our host away; a popover outside of the document throws.
      if (!isOpen && element.isConnected) element.showPopover();
      isOpen = true;
    },
    hide() {
      if (!isOpen) return;
      isOpen = false;
      const hadFocus = element.contains(root.activeElement);
      if (element.isConnected) element.hidePopover();
      render(null, element);
      if (hadFocus && focusBefore instanceof HTMLElement) focusBefore.focus({ preventScroll: true });
      focusBefore = null;
    },
    focus() {
      first()?.focus({ preventScroll: true });
    },
    tabLeaves(backwards) {
      const stops = [...element.querySelectorAll(STOPS)];
      const at = root.activeElement;
      return backwards ? at === stops[0] || at === first() : at === stops.at(-1);
    },
  };
}
