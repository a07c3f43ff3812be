/** A sample shorter than so many steps of the clock is told by how the steps fell. */
const STEPS = 20;
/** How often the clock is asked for a step: the shortest one counts. */
const LOOKS = 20;

/** The clock's step here, in milliseconds: browsers make theirs coarse against spying, Firefox to one or two. */
export function clockStep(): number {
  let shortest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < LOOKS; i++) {
    const start = performance.now();
    let now = start;
    while (now === start) now = performance.now();
    shortest = Math.min(shortest, now - start);
  }
  return shortest;
}

/** How long a sample has to last at least, in milliseconds, so that the clock's step hardly counts. */
export function leastSample(): number {
  return STEPS * clockStep();
}
