/**
 * What is remembered of the database outside of it. Browsers keep an extension's small settings and its
 * database apart: where the database went, this often stays, and sings.
 */
export interface Canary {
  readonly highlights: number;
  readonly articles: number;
  /** When that was seen, in milliseconds since the epoch. */
  readonly seen: number;
}

/** A database that went away with all that was in it. */
export interface Loss extends Canary {
  /** When it was noticed. */
  readonly noticed: number;
}

/** What the database holds now. */
export interface Found {
  readonly highlights: number;
  readonly articles: number;
  /** Whether there is no record of any kind, not even that of a deletion: so is a database that was just made. */
  readonly isBlank: boolean;
}

/** Whether the database that was seen is gone: what its reader deleted leaves a trace in it, an eviction none. */
export function lossOf(canary: Canary | null, found: Found, now: number): Loss | null {
  if (canary === null || !found.isBlank) return null;
  return canary.highlights + canary.articles === 0 ? null : { ...canary, noticed: now };
}
