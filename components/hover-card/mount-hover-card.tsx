import { render } from 'preact';
import glyphCss from '@/components/glyph/glyph.css?inline';
import layerCss from '@/components/hover-card/card-layer.css?inline';
import {
  type CardEvent,
  type CardState,
  CLOSED,
  deadline,
  reduce,
  shownTarget,
} from '@/components/hover-card/card-state';
import { HoverCard } from '@/components/hover-card/HoverCard';
import cardCss from '@/components/hover-card/hover-card.css?inline';
import { placeCard } from '@/components/hover-card/place-card';
import { dropUntrusted, onTrusted } from '@/components/hover-card/trusted-events';
import kindCss from '@/components/kind-label/kind-label.css?inline';
import { dressShadowRoot } from '@/components/shadow-root';
import type { EntityCard } from '@/lib/core/dictionary/entity-card';
import type { Mention } from '@/lib/core/recognise/mention';

/** A mention with all that its card shows. */
export interface CardTarget {
  /** The same for the same mention, whenever it is asked for. */
  readonly key: string;
  readonly card: EntityCard;
  readonly mention: Mention;
  /** Which of the entity's mentions in this text it is, from 0. */
  readonly index: number;
  /** How many mentions the entity has in this text. */
  readonly count: number;
  /** Where its word is in the window now, a rectangle for each line. Empty when it is nowhere any more. */
  rects(): readonly DOMRect[];
}

export interface HoverCardOptions {
  /** The previous or next mention of the same entity, which the caller brings into view; null at the ends. */
  onStep(target: CardTarget, by: -1 | 1): CardTarget | null;
  onOpenSource(url: string): void;
  /** Takes the card away for good, as `destroy` does. */
  readonly signal: AbortSignal;
}

export interface HoverCardMount {
  /** The pointer rests on this mention, or on none. Opens and closes the card in its own time. */
  pointAt(target: CardTarget | null): void;
  /** Opens the card at once. By `keyboard`, the focus goes into it and comes back when it closes. */
  open(target: CardTarget, by: 'keyboard' | 'touch'): void;
  close(): void;
  readonly isOpen: boolean;
  destroy(): void;
}

const HEARD_INSIDE = ['click', 'keydown', 'pointerenter', 'pointerleave', 'focusout'];
const FOCUSABLE = 'a[href], button';

/** Puts one hover card into a shadow root over a page. Nothing but that root is touched. */
export function mountHoverCard(root: ShadowRoot, options: HoverCardOptions): HoverCardMount {
  const document = root.ownerDocument;
  const view = document.defaultView;
  if (view === null) throw new Error('A hover card needs a document with a window');
  const ended = new AbortController();
  const { signal } = ended;

  let state: CardState<CardTarget> = CLOSED;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  let pressedAt = 0;
  let summonedAt = 0;
  let focusBefore: Element | null = null;

  dressShadowRoot(root, cardCss + kindCss + glyphCss + layerCss);
  const layer = document.createElement('div');
  layer.className = 'card-layer';
  layer.popover = 'manual';
  layer.dir = 'ltr';
  root.append(layer);

  const send = (event: CardEvent<CardTarget>): void => {
    const before = state;
    state = reduce(state, event, performance.now());
    armTimer();
    if (state !== before) show(shownTarget(before));
  };

  const armTimer = (): void => {
    clearTimeout(timer);
    const due = deadline(state);
    if (due === null) return;
    timer = setTimeout(() => send({ type: 'tick' }), Math.ceil(due - performance.now()));
  };

  const show = (before: CardTarget | null): void => {
    const target = shownTarget(state);
    if (target === null) {
      if (before !== null) hide();
      return;
    }
    if (before === null) focusBefore = document.activeElement;
    render(cardOf(target), layer);
    if (!layer.matches(':popover-open')) layer.showPopover();
    place();
  };

  const hide = (): void => {
    const hadFocus = root.activeElement !== null;
    layer.hidePopover();
    render(null, layer);
    if (hadFocus && focusBefore instanceof HTMLElement) focusBefore.focus({ preventScroll: true });
    focusBefore = null;
  };

  const cardOf = (target: CardTarget) => (
    <HoverCard
      key={target.card.id}
      nameId="name"
      card={target.card}
      mention={target.mention}
      index={target.index}
      count={target.count}
      pinned={state.is === 'pinned'}
      closable={state.is !== 'open' && state.is !== 'leaving'}
      onStep={(by) => {
        const next = options.onStep(target, by);
        if (next !== null) send({ type: 'step', target: next });
      }}
      onTogglePin={() => send({ type: 'toggle-pin' })}
      onClose={() => send({ type: 'dismiss' })}
      onOpenSource={options.onOpenSource}
    />
  );

  const place = (): void => {
    const lines = shownTarget(state)?.rects();
    if (lines === undefined) return;
    if (lines.length === 0) send({ type: 'dismiss' });
    else placeCard(layer, lines, view).catch((error: unknown) => console.error('Pangzhu: card', error));
  };

  const placeSoon = (): void => {
    if (shownTarget(state) === null) return;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(place);
  };

  /** From the last control, Tab goes on from where the reader was in the page, as if there were no card. */
  const leaveByTab = (event: KeyboardEvent): void => {
    const stops = [...layer.querySelectorAll(FOCUSABLE)];
    const at = root.activeElement;
    const leaves = event.shiftKey ? at === stops[0] || at === layer.firstElementChild : at === stops.at(-1);
    if (leaves) send({ type: 'dismiss' });
  };

  dropUntrusted(layer, HEARD_INSIDE, signal);
  const onMouse = (event: PointerEvent, type: 'enter-card' | 'leave-card'): void => {
    if (event.pointerType !== 'touch') send({ type });
  };
  onTrusted(layer, 'pointerenter', (event) => onMouse(event, 'enter-card'), { signal });
  onTrusted(layer, 'pointerleave', (event) => onMouse(event, 'leave-card'), { signal });
  onTrusted(
    layer,
    'focusout',
    ({ relatedTarget }) => {
      // Without a new place for the focus, the reader left the window and will be back.
      if (relatedTarget instanceof Node && !layer.contains(relatedTarget)) send({ type: 'focus-outside' });
    },
    { signal },
  );
  onTrusted(
    layer,
    'keydown',
    (event) => {
      if (event.key === 'Tab') leaveByTab(event);
      event.stopPropagation();
    },
    { signal },
  );

  onTrusted(
    view,
    'keydown',
    (event) => {
      if (event.key === 'Escape') send({ type: 'dismiss' });
    },
    { capture: true, signal },
  );
  onTrusted(
    view,
    'pointerdown',
    () => {
      pressedAt = performance.now();
    },
    { capture: true, signal },
  );
  // On `click`, so that scrolling by touch does not close; and not with the tap that opened it.
  onTrusted(
    view,
    'click',
    (event) => {
      if (event.target !== root.host && pressedAt > summonedAt) send({ type: 'press-outside' });
    },
    { capture: true, signal },
  );
  for (const type of ['scroll', 'resize'] as const) {
    onTrusted(view, type, placeSoon, { capture: true, passive: true, signal });
  }
  view.visualViewport?.addEventListener('resize', placeSoon, { signal });
  // A picture that arrives late moves the words below it.
  const resized = new ResizeObserver(placeSoon);
  resized.observe(document.documentElement);

  const destroy = (): void => {
    if (signal.aborted) return;
    send({ type: 'dismiss' });
    ended.abort();
    resized.disconnect();
    cancelAnimationFrame(frame);
    layer.remove();
  };
  options.signal.addEventListener('abort', destroy, { once: true, signal });

  return {
    pointAt: (target) => send({ type: 'point', target }),
    open: (target, by) => {
      summonedAt = performance.now();
      send({ type: 'summon', target, by });
      const dialog = layer.firstElementChild;
      if (by === 'keyboard' && dialog instanceof HTMLElement) dialog.focus({ preventScroll: true });
    },
    close: () => send({ type: 'dismiss' }),
    get isOpen() {
      return shownTarget(state) !== null;
    },
    destroy,
  };
}
