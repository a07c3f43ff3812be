import { setTimeout as pause } from 'node:timers/promises';

/** Asking costs a browser as much as answering: who waits long asks less often. */
const FIRST_PAUSE_MS = 10;
const LONGEST_PAUSE_MS = 50;

type No = false | null | undefined;

/**
 * Asks again until the answer is truthy, and returns it. An exception counts as «not yet»: pages navigate
 * under our feet.
 * @throws Error that names `what` after `timeoutMs`, with the last exception as its cause.
 */
export async function until<T>(
  what: string,
  probe: () => T | No | Promise<T | No>,
  timeoutMs = 15_000,
): Promise<T> {
  const deadline = performance.now() + timeoutMs;
  let cause: unknown;
  let wait = FIRST_PAUSE_MS;
  do {
    try {
      const answer = await probe();
      if (answer) return answer;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    await pause(wait);
    wait = Math.min(LONGEST_PAUSE_MS, wait * 2);
  } while (performance.now() < deadline);
  throw new Error(`Waited ${timeoutMs} ms in vain until ${what}`, { cause });
}
