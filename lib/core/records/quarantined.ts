/** A record that is no record of ours any more, set aside with all that is left of it. */
export interface Quarantined {
  /** Sorts by the time of its setting aside: see `sortable-id.ts`. */
  readonly id: string;
  /** The table it stood in. */
  readonly table: string;
  /** Its key there, as JSON. */
  readonly key: string;
  /** What stood there, untouched. */
  readonly raw: unknown;
  /** Where it is wrong, and what should stand there: see `Flaw` in `shape.ts`. */
  readonly path: string;
  readonly expected: string;
  /** When it was set aside. */
  readonly at: number;
}
