import { mountPopup, type Rects } from '@/components/layer/mount-popup';
import { placeAtEnd } from '@/components/layer/place-at-end';
import { placeLayer } from '@/components/layer/place-layer';
import frameCss from '@/components/term-form/term-frame.css?inline';

export interface TermFrameMount {
  /** Shows the frame beside selected words; it stays there should they go. */
  open(frame: HTMLIFrameElement, rects: Rects): void;
  close(): void;
}

/** Puts the frame that a person or organisation is put in with into a shadow root over a page. */
export function mountTermFrame(root: ShadowRoot, signal: AbortSignal): TermFrameMount {
  const popup = mountPopup(root, {
    css: frameCss,
    place: (layer, lines, view) => placeLayer(layer, lines, view, placeAtEnd),
    onEvent: ({ type }) => {
      // Nobody loses what is typed to a click beside it.
      if (type === 'dismiss') popup.hide();
    },
    signal,
  });
  return {
    open: (frame, rects) => {
      let known: readonly DOMRect[] = [];
      const staying: Rects = () => {
        const now = rects();
        if (now.length > 0) known = now;
        return known;
      };
      popup.show(
        <div
          class="term-frame sheet"
          ref={(element) => {
            if (element !== null && frame.parentElement !== element) element.replaceChildren(frame);
          }}
        />,
        staying,
      );
      frame.focus();
    },
    close: popup.hide,
  };
}
