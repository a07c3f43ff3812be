/** How long the pointer rests on a word before its card opens, in ms (as Wikipedia's page previews fetch). */
export const OPEN_AFTER = 150;
/** How long a card stays after the pointer left it and its word, in ms (Wikipedia's page previews: 300). */
export const CLOSE_AFTER = 300;

/** What a card can be about. Two targets with one key are the same mention. */
export interface Keyed {
  readonly key: string;
}

/** When and why a card is there. Times are ms of one clock, passed in with each event. */
export type CardState<Target extends Keyed> =
  /** No card, and the pointer rests on no mention. */
  | { readonly is: 'closed' }
  /** The pointer rests on a mention whose card is about to open. */
  | { readonly is: 'waiting'; readonly target: Target; readonly since: number }
  /** The card is there because the pointer is on its word or on the card. */
  | { readonly is: 'open'; readonly target: Target; readonly overCard: boolean }
  /** The pointer left word and card and may come back; `next` is another mention it met on its way. */
  | { readonly is: 'leaving'; readonly target: Target; readonly since: number; readonly next: Next<Target> }
  /** The reader holds the card: only they take it away. */
  | { readonly is: 'pinned'; readonly target: Target; readonly overCard: boolean }
  /** A key opened the card and it has the focus: it stays until that goes elsewhere. */
  | { readonly is: 'keyboard'; readonly target: Target }
  /** A tap opened the card: it stays until a tap elsewhere. */
  | { readonly is: 'touch'; readonly target: Target };

type Next<Target> = { readonly target: Target; readonly since: number } | null;

export type CardEvent<Target extends Keyed> =
  /** The pointer rests on this mention now, or on none. */
  | { readonly type: 'point'; readonly target: Target | null }
  | { readonly type: 'enter-card' }
  | { readonly type: 'leave-card' }
  /** A key or a tap asks for the card at once. */
  | { readonly type: 'summon'; readonly target: Target; readonly by: 'keyboard' | 'touch' }
  /** The article was read anew: what the card is about as it is known now, or null where it is nothing any more. */
  | { readonly type: 'renew'; readonly target: Target | null }
  /** The reader went on to another mention from within the card. */
  | { readonly type: 'step'; readonly target: Target }
  | { readonly type: 'toggle-pin' }
  /** Esc, the close button, or the word is gone. */
  | { readonly type: 'dismiss' }
  | { readonly type: 'press-outside' }
  | { readonly type: 'focus-outside' }
  /** Time has passed: see {@link deadline}. */
  | { readonly type: 'tick' };

/** The target whose card is on the screen, or null while there is none. */
export function shownTarget<Target extends Keyed>(state: CardState<Target>): Target | null {
  return state.is === 'closed' || state.is === 'waiting' ? null : state.target;
}

/** When a `tick` is due, or null while time alone changes nothing. */
export function deadline(state: CardState<Keyed>): number | null {
  if (state.is === 'waiting') return state.since + OPEN_AFTER;
  if (state.is !== 'leaving') return null;
  return Math.min(state.since + CLOSE_AFTER, (state.next?.since ?? Number.POSITIVE_INFINITY) + OPEN_AFTER);
}

/** The state after an event at `now` (ms). An event that means nothing in a state gives the same object. */
export function reduce<Target extends Keyed>(
  state: CardState<Target>,
  event: CardEvent<Target>,
  now: number,
): CardState<Target> {
  switch (event.type) {
    case 'point':
      return point(state, event.target, now);
    case 'enter-card':
      return enterCard(state);
    case 'leave-card':
      return leaveCard(state, now);
    case 'summon':
      return { is: event.by, target: event.target };
    case 'renew':
      return renew(state, event.target);
    case 'step':
      return step(state, event.target);
    case 'toggle-pin':
      return togglePin(state);
    case 'dismiss':
      return CLOSED;
    case 'press-outside':
      return state.is === 'touch' || state.is === 'keyboard' ? CLOSED : state;
    case 'focus-outside':
      return state.is === 'keyboard' ? CLOSED : state;
    case 'tick':
      return tick(state, now);
  }
}

export const CLOSED = { is: 'closed' } as const;

function point<Target extends Keyed>(
  state: CardState<Target>,
  target: Target | null,
  now: number,
): CardState<Target> {
  switch (state.is) {
    case 'closed':
      return target === null ? state : { is: 'waiting', target, since: now };
    case 'waiting':
      if (target === null) return CLOSED;
      return target.key === state.target.key ? state : { is: 'waiting', target, since: now };
    case 'open':
      // What lies under the card is not pointed at.
      if (state.overCard || target?.key === state.target.key) return state;
      return { is: 'leaving', target: state.target, since: now, next: next(target, now) };
    case 'leaving':
      if (target?.key === state.target.key) return { is: 'open', target: state.target, overCard: false };
      if (target?.key === state.next?.target.key) return state;
      return { ...state, next: next(target, now) };
    default:
      return state;
  }
}

function next<Target extends Keyed>(target: Target | null, now: number): Next<Target> {
  return target === null ? null : { target, since: now };
}

function enterCard<Target extends Keyed>(state: CardState<Target>): CardState<Target> {
  switch (state.is) {
    case 'leaving':
      return { is: 'open', target: state.target, overCard: true };
    case 'open':
    case 'pinned':
      return { ...state, overCard: true };
    default:
      return state;
  }
}

function leaveCard<Target extends Keyed>(state: CardState<Target>, now: number): CardState<Target> {
  switch (state.is) {
    case 'open':
      return { is: 'leaving', target: state.target, since: now, next: null };
    case 'pinned':
      return { ...state, overCard: false };
    default:
      return state;
  }
}

/** The card stays as it was opened and says what is known now. The other mention that was met is met again. */
function renew<Target extends Keyed>(state: CardState<Target>, target: Target | null): CardState<Target> {
  if (state.is === 'closed') return state;
  if (target === null) return CLOSED;
  return state.is === 'leaving' ? { ...state, target, next: null } : { ...state, target };
}

/** Who walks on from within a card means to keep it, though the pointer's word is another one now. */
function step<Target extends Keyed>(state: CardState<Target>, target: Target): CardState<Target> {
  switch (state.is) {
    case 'open':
      return { is: 'pinned', target, overCard: state.overCard };
    case 'leaving':
      return { is: 'pinned', target, overCard: false };
    case 'pinned':
    case 'keyboard':
    case 'touch':
      return { ...state, target };
    default:
      return state;
  }
}

function togglePin<Target extends Keyed>(state: CardState<Target>): CardState<Target> {
  if (state.is === 'pinned') {
    return state.overCard ? { is: 'open', target: state.target, overCard: true } : CLOSED;
  }
  const target = shownTarget(state);
  return target === null ? state : { is: 'pinned', target, overCard: state.is === 'open' && state.overCard };
}

function tick<Target extends Keyed>(state: CardState<Target>, now: number): CardState<Target> {
  const due = deadline(state);
  if (due === null || now < due) return state;
  if (state.is === 'waiting') return { is: 'open', target: state.target, overCard: false };
  if (state.is !== 'leaving') return state;
  if (state.next === null) return CLOSED;
  const ready = now >= state.next.since + OPEN_AFTER;
  return ready
    ? { is: 'open', target: state.next.target, overCard: false }
    : { is: 'waiting', ...state.next };
}
