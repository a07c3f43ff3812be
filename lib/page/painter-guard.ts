/** While the page is visible the marks are looked after this often, in ms, whatever else happens. */
const TIMER_MS = 1000;
/** However often something happens, the marks are looked after at most this often, in ms. */
const SHORTEST_GAP_MS = 100;
/** The wait after the first repair, in ms; it doubles with each one that follows … */
const FIRST_REPAIR_WAIT_MS = 200;
/** … up to this: a page that always clears costs us next to nothing, and still shows marks now and then. */
const LONGEST_REPAIR_WAIT_MS = 60_000;
/** A page that left the marks alone for this many waits is trusted again. */
const FORGIVING_WAITS = 4;

/** Signs of a reader at work: the moments at which a missing mark would be missed. */
const SIGNS_OF_LIFE = ['scroll', 'pointermove', 'pointerdown', 'keydown', 'focus', 'visibilitychange'];

/** What is watched, and how it is brought back. */
export interface Guarded {
  readonly window: Window;
  readonly signal: AbortSignal;
  /** Cheap: some registry look-ups. */
  isIntact(): boolean;
  repair(): void;
}

/**
 * Notices when the page has removed what we registered (it shares the registry, and no event tells of a
 * removal) and repairs it. A page that fights gets its way more and more often: see the waits above.
 */
export function guard({ window, signal, isIntact, repair }: Guarded): void {
  const now = (): number => window.performance.now();
  let lookedAt = Number.NEGATIVE_INFINITY;
  let repairedAt = Number.NEGATIVE_INFINITY;
  let wait = FIRST_REPAIR_WAIT_MS / 2;

  const look = (): void => {
    const time = now();
    if (time - lookedAt < SHORTEST_GAP_MS || time - repairedAt < wait) return;
    lookedAt = time;
    if (window.document.visibilityState === 'hidden' || isIntact()) return;
    const isForgiven = time - repairedAt > wait * FORGIVING_WAITS;
    wait = isForgiven ? FIRST_REPAIR_WAIT_MS : Math.min(wait * 2, LONGEST_REPAIR_WAIT_MS);
    repairedAt = time;
    repair();
  };

  for (const type of SIGNS_OF_LIFE) {
    window.addEventListener(type, look, { capture: true, passive: true, signal });
  }
  // document.open() takes all listeners away, in both browsers; timers stay.
  const timer = window.setInterval(look, TIMER_MS);
  signal.addEventListener('abort', () => window.clearInterval(timer));
}
