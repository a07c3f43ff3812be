import '@/components/tokens.css';
import '@/components/page.css';
import './stage.css';
import { NO_WORDS } from '@/components/hover-card/mention-words';
import {
  type CardTarget,
  type HoverCardMount,
  mountHoverCard,
} from '@/components/hover-card/mount-hover-card';
import { longCard, mentionOf, personCard } from '@/components/hover-card/sample-cards';
import { placeFault } from '@/gallery/place-fault';
import type { EntityCard } from '@/lib/core/dictionary/entity-card';

/*
 * A page with words whose cards open as they do over an article: by resting on one, by a tap, by the key `n`.
 * The shadow root is open here, so that a test can look inside.
 */

/** What tests reach as `globalThis.stage`. */
export interface Stage {
  readonly mount: HoverCardMount;
  readonly root: ShadowRoot;
  readonly words: readonly HTMLElement[];
  readonly placeFault: typeof placeFault;
  /** The mention in a word of the page. `long` gives it the longest card. */
  targetOf(word: HTMLElement, long?: boolean): CardTarget;
}

const words = [...document.querySelectorAll<HTMLElement>('.word')];
const host = document.createElement('pangzhu-stage');
document.body.append(host);
const root = host.attachShadow({ mode: 'open' });

function targetOf(word: HTMLElement, long = false): CardTarget {
  const index = words.indexOf(word);
  const card: EntityCard = long ? longCard : personCard;
  return {
    key: String(index),
    card,
    mention: mentionOf(card),
    words: NO_WORDS,
    index,
    count: words.length,
    rects: () => [...word.getClientRects()],
  };
}

function wordAt(target: EventTarget | null): CardTarget | null {
  return target instanceof HTMLElement && words.includes(target) ? targetOf(target) : null;
}

const mount = mountHoverCard(root, {
  onStep: ({ index }, by) => {
    const word = words[index + by];
    word?.scrollIntoView({ block: 'center' });
    return word === undefined ? null : targetOf(word);
  },
  onOpenSource: (url) => {
    document.body.dataset['opened'] = url;
  },
  signal: new AbortController().signal,
});

document.addEventListener('pointermove', (event) => {
  if (event.pointerType === 'mouse') mount.pointAt(wordAt(event.target));
});
document.addEventListener('pointerup', (event) => {
  const target = wordAt(event.target);
  if (event.pointerType === 'touch' && target !== null) mount.open(target, 'touch');
});
document.addEventListener('keydown', (event) => {
  const first = words[0];
  if (event.key === 'n' && first !== undefined) mount.open(targetOf(first), 'keyboard');
});

Object.assign(globalThis, { stage: { mount, root, words, placeFault, targetOf } satisfies Stage });
