import { CHANCE_BYTES, sortableId } from '@/lib/core/records/sortable-id';

/** The two things that a write needs from outside. Tests pass their own. */
export interface ClockAndChance {
  /** Milliseconds since the epoch. */
  now(): number;
  /** So many random bytes. */
  chance(bytes: number): Uint8Array;
}

/** The browser's. */
export const realClockAndChance: ClockAndChance = {
  now: () => Date.now(),
  chance: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
};

export function newId({ now, chance }: ClockAndChance): string {
  return sortableId(now(), chance(CHANCE_BYTES));
}
