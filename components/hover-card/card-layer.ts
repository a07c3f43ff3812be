import { render, type VNode } from 'preact';
import glyphCss from '@/components/glyph/glyph.css?inline';
import layerCss from '@/components/hover-card/card-layer.css?inline';
import cardCss from '@/components/hover-card/hover-card.css?inline';
import kindCss from '@/components/kind-label/kind-label.css?inline';
import { dressShadowRoot } from '@/components/shadow-root';

/** The element over the page that carries the card, and the focus that goes into it and comes back. */
export interface CardLayer {
  readonly element: HTMLElement;
  /** Shows the card, in the top layer; over a card that is there, it takes its place. */
  show(card: VNode): void;
  /** Takes the card away, and gives the focus back where it was in the page. */
  hide(): void;
  focus(): void;
  /** Whether Tab, or Shift+Tab when `backwards`, would leave the card from where the focus is. */
  tabLeaves(backwards: boolean): boolean;
}

/** Puts an empty layer with its sheets into a shadow root. */
export function createCardLayer(root: ShadowRoot): CardLayer {
  dressShadowRoot(root, cardCss + kindCss + glyphCss + layerCss);
  const element = root.ownerDocument.createElement('div');
  element.className = 'card-layer';
  element.popover = 'manual';
  // `all: initial` on the host leaves the page's direction alone.
  element.dir = 'ltr';
  root.append(element);

  let focusBefore: Element | null = null;
  const dialog = (): HTMLElement | null => element.querySelector<HTMLElement>('[role=dialog]');

  return {
    element,
    show(card) {
      const isNew = !element.matches(':popover-open');
      if (isNew) focusBefore = root.ownerDocument.activeElement;
      render(card, element);
      // A page may have taken our host away; a popover outside of the document throws.
      if (isNew && element.isConnected) element.showPopover();
    },
    hide() {
      const hadFocus = root.activeElement !== null;
      if (element.isConnected) element.hidePopover();
      render(null, element);
      if (hadFocus && focusBefore instanceof HTMLElement) focusBefore.focus({ preventScroll: true });
      focusBefore = null;
    },
    focus() {
      dialog()?.focus({ preventScroll: true });
    },
    tabLeaves(backwards) {
      const stops = [...element.querySelectorAll('a[href], button')];
      const at = root.activeElement;
      return backwards ? at === stops[0] || at === dialog() : at === stops.at(-1);
    },
  };
}
