/** Ours may take 5 ms in any 100: after something that took t ms, nothing for 20 t ms. */
const MS_A_MS = 20;
/** The shortest time between two readings, in ms. */
export const SHORTEST_WAIT_MS = 100;
/** How long a page that changes for ever without changing its article is left alone at most, in ms. */
export const LONGEST_IDLE_WAIT_MS = 5_000;

/** Says how long to leave a page alone after a reading of it. */
export interface Pace {
  /**
   * @param spent what the reading took, in ms.
   * @param wasNew whether it found anything new. Each that did not doubles the wait for the next one.
   * @returns ms to wait before the next reading.
   */
  waitAfter(spent: number, wasNew: boolean): number;
}

export function createPace(): Pace {
  let wait = SHORTEST_WAIT_MS;
  return {
    waitAfter(spent, wasNew) {
      wait = wasNew ? SHORTEST_WAIT_MS : Math.min(wait * 2, LONGEST_IDLE_WAIT_MS);
      return Math.max(wait, spent * MS_A_MS);
    },
  };
}
