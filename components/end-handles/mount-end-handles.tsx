import { EndHandles, type EndHandlesProps } from '@/components/end-handles/EndHandles';
import handlesCss from '@/components/end-handles/end-handles.css?inline';
import { followPage } from '@/components/layer/follow-page';
import { createLayer } from '@/components/layer/layer';
import { dropUntrusted } from '@/components/layer/trusted-events';
import buttonCss from '@/components/quiet-button/quiet-button.css?inline';

export interface EndHandlesMount {
  /** Shows handles, or shows them anew. `props` is asked again whenever something of the page may have moved. */
  show(props: () => EndHandlesProps): void;
  /** Takes them away; the focus goes back. */
  hide(): void;
}

/** Puts handles over a page into a shadow root. Nothing but that root is touched. */
export function mountEndHandles(root: ShadowRoot, signal: AbortSignal): EndHandlesMount {
  const view = root.ownerDocument.defaultView;
  if (view === null) throw new Error('Handles need a document with a window');
  const layer = createLayer(root, buttonCss + handlesCss);
  dropUntrusted(layer.element, ['click', 'keydown', 'pointerdown', 'pointermove'], signal);
  let now: (() => EndHandlesProps) | null = null;
  const draw = (): void => {
    if (now !== null) layer.show(<EndHandles {...now()} />);
  };
  followPage(view, draw, signal);
  signal.addEventListener('abort', () => layer.element.remove(), { once: true });
  return {
    show(props) {
      const isNew = now === null;
      now = props;
      draw();
      if (isNew) layer.element.querySelector<HTMLElement>('.end-handle:last-of-type')?.focus();
    },
    hide() {
      now = null;
      layer.hide();
    },
  };
}
