import { FaultLine } from '@/components/fault/FaultLine';
import faultCss from '@/components/fault/fault.css?inline';
import type { FaultCode } from '@/components/fault/fault-code';
import noticeCss from '@/components/fault/fault-notice.css?inline';
import { mountPopup, type Rects } from '@/components/layer/mount-popup';
import { placeAtEnd } from '@/components/layer/place-at-end';
import { placeLayer } from '@/components/layer/place-layer';

export interface FaultNotice {
  /** Says why something cannot be done, beside the place of the page where it was asked for. */
  show(rects: Rects, fault: FaultCode): void;
}

/** Puts a place for words about what went wrong into a shadow root over a page. They go with the next press elsewhere. */
export function mountFaultNotice(root: ShadowRoot, signal: AbortSignal): FaultNotice {
  const popup = mountPopup(root, {
    css: faultCss + noticeCss,
    place: (layer, lines, view) => placeLayer(layer, lines, view, placeAtEnd),
    onEvent: ({ type }) => {
      if (type !== 'focus-outside') popup.hide();
    },
    signal,
  });
  return {
    show: (rects, fault) =>
      popup.show(
        <div class="fault-notice sheet">
          <FaultLine code={fault} onRetry={null} />
        </div>,
        rects,
      ),
  };
}
