/** What a slice of work may take, in ms: below 8 with the last steps' overrun. */
const SLICE_MS = 5;
/** A page that is never idle still gets its marks: one slice this often, in ms. */
const LONGEST_WAIT_MS = 200;
/** Steps between two looks at the clock: a look costs about as much as a step in Firefox. */
const STEPS_A_LOOK = 8;

/** Does one piece of work; false when nothing is left to do. */
export type Step = () => boolean;

/** What is needed of a window to work in its idle time. */
export type IdleTime = Pick<Window, 'requestIdleCallback' | 'cancelIdleCallback' | 'performance'>;

/**
 * Takes steps until the work is done or `milliseconds` have passed.
 * @returns whether the work is done.
 */
export function workFor(clock: Pick<Performance, 'now'>, step: Step, milliseconds: number): boolean {
  const end = clock.now() + milliseconds;
  do {
    for (let i = 0; i < STEPS_A_LOOK; i++) if (!step()) return true;
  } while (clock.now() < end);
  return false;
}

/**
 * Works in the window's idle time, in slices of a few ms.
 * @returns a promise that settles when the work is done or was called off by `signal`; it never rejects for
 *   the latter. An exception in a step ends the work and rejects.
 */
export function workInSlices(window: IdleTime, step: Step, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return resolve();
    let request = 0;
    const slice = (deadline: IdleDeadline): void => {
      try {
        const time = deadline.didTimeout ? SLICE_MS : Math.min(SLICE_MS, deadline.timeRemaining());
        if (workFor(window.performance, step, time)) resolve();
        else request = window.requestIdleCallback(slice, { timeout: LONGEST_WAIT_MS });
      } catch (error) {
        reject(error);
      }
    };
    request = window.requestIdleCallback(slice, { timeout: LONGEST_WAIT_MS });
    signal.addEventListener('abort', () => {
      window.cancelIdleCallback(request);
      resolve();
    });
  });
}
