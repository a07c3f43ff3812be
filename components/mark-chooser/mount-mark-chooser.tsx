import groundCss from '@/components/colour-buttons/highlight-ground.css?inline';
import kindCss from '@/components/kind-label/kind-label.css?inline';
import { mountPopup, type Rects } from '@/components/layer/mount-popup';
import { placeAtEnd } from '@/components/layer/place-at-end';
import { placeLayer } from '@/components/layer/place-layer';
import { type MarkChoice, MarkChooser } from '@/components/mark-chooser/MarkChooser';
import chooserCss from '@/components/mark-chooser/mark-chooser.css?inline';
import buttonCss from '@/components/quiet-button/quiet-button.css?inline';

export interface MarkChooserMount {
  /** Asks which one is meant. By `keyboard`, the focus goes to the first one and comes back. */
  open(
    choices: readonly MarkChoice[],
    rects: Rects,
    by: 'pointer' | 'keyboard',
    onChoose: (key: string) => void,
  ): void;
  close(): void;
  readonly isOpen: boolean;
  destroy(): void;
}

/**
 * Puts a chooser into a shadow root over a page. Nothing but that root is touched.
 * @param signal takes the chooser away for good, as `destroy` does
 */
export function mountMarkChooser(root: ShadowRoot, signal: AbortSignal): MarkChooserMount {
  const popup = mountPopup(root, {
    css: groundCss + kindCss + buttonCss + chooserCss,
    place: (layer, lines, view) => placeLayer(layer, lines, view, placeAtEnd),
    onEvent: () => popup.hide(),
    signal,
  });
  return {
    open: (choices, rects, by, onChoose) => {
      const choose = (key: string): void => {
        // The focus is back in the page before what was chosen opens.
        popup.hide();
        onChoose(key);
      };
      popup.show(<MarkChooser choices={choices} onChoose={choose} />, rects);
      if (by === 'keyboard') popup.focus();
    },
    close: popup.hide,
    get isOpen() {
      return popup.isOpen;
    },
    destroy: popup.destroy,
  };
}
