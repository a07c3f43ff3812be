import glyphCss from '@/components/glyph/glyph.css?inline';
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
import { listenToPointer } from '@/components/hover-card/listen-to-pointer';
import type { MentionWords } from '@/components/hover-card/mention-words';
import kindCss from '@/components/kind-label/kind-label.css?inline';
import { boxOf } from '@/components/layer/box';
import { mountPopup } from '@/components/layer/mount-popup';
import { placeBeside } from '@/components/layer/place-beside';
import { placeLayer } from '@/components/layer/place-layer';
import type { EntityCard } from '@/lib/core/dictionary/entity-card';
import type { Answer } from '@/lib/core/recognise/doubt/answer';
import type { Mention } from '@/lib/core/recognise/mention';

/** A mention with all that its card shows. */
export interface CardTarget {
  /** The same for the same mention, whenever it is asked for. */
  readonly key: string;
  readonly card: EntityCard;
  readonly mention: Mention;
  readonly words: MentionWords;
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
  /** The reader says whom an unsure name means. The caller keeps it and shows the article anew. */
  onAnswer?(target: CardTarget, says: Answer['says']): void;
  /** The reader puts the titles that the article prints into the dictionary. The caller shows the article anew. */
  onAddTitles?(target: CardTarget): void;
  /** The reader wants to see the entry itself. */
  onOpenEntry?(target: CardTarget): void;
  /** Takes the card away for good, as `destroy` does. */
  readonly signal: AbortSignal;
}

export interface HoverCardMount {
  /** The pointer rests on this mention, or on none. Opens and closes the card in its own time. */
  pointAt(target: CardTarget | null): void;
  /** Opens the card at once. By `keyboard`, the focus goes into it and comes back when it closes. */
  open(target: CardTarget, by: 'keyboard' | 'touch'): void;
  close(): void;
  /**
   * What is known has changed: a card that is open, or about to, goes on about what `again` gives for its target, and
   * closes where that is null.
   */
  renew(again: (target: CardTarget) => CardTarget | null): void;
  readonly isOpen: boolean;
  destroy(): void;
}

/** Puts one hover card into a shadow root over a page. Nothing but that root is touched. */
export function mountHoverCard(root: ShadowRoot, options: HoverCardOptions): HoverCardMount {
  let state: CardState<CardTarget> = CLOSED;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const send = (event: CardEvent<CardTarget>): void => {
    if (options.signal.aborted) return;
    const before = state;
    state = reduce(state, event, performance.now());
    clearTimeout(timer);
    const due = deadline(state);
    if (due !== null) timer = setTimeout(send, Math.ceil(due - performance.now()), { type: 'tick' });
    if (state === before) return;
    const target = shownTarget(state);
    if (target !== null) popup.show(cardOf(target), target.rects);
    else if (shownTarget(before) !== null) popup.hide();
  };

  const cardOf = (target: CardTarget) => (
    <HoverCard
      key={target.card.id}
      nameId="name"
      card={target.card}
      mention={target.mention}
      words={target.words}
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
      onAddTitles={options.onAddTitles && (() => options.onAddTitles?.(target))}
      onOpenEntry={options.onOpenEntry && (() => options.onOpenEntry?.(target))}
      onAnswer={options.onAnswer && ((says) => options.onAnswer?.(target, says))}
    />
  );

  const popup = mountPopup(root, {
    css: cardCss + kindCss + glyphCss,
    place: (layer, lines, view) =>
      placeLayer(layer, lines, view, (words, size, shown, inset) =>
        placeBeside(boxOf(words, shown), size, shown, inset),
      ),
    onEvent: send,
    signal: options.signal,
  });
  listenToPointer(popup.element, send, options.signal);

  return {
    pointAt: (target) => send({ type: 'point', target }),
    open: (target, by) => {
      send({ type: 'summon', target, by });
      if (by === 'keyboard') popup.focus();
    },
    close: () => send({ type: 'dismiss' }),
    renew: (again) => {
      if (state.is !== 'closed') send({ type: 'renew', target: again(state.target) });
    },
    get isOpen() {
      return popup.isOpen;
    },
    destroy: () => {
      send({ type: 'dismiss' });
      popup.destroy();
    },
  };
}
