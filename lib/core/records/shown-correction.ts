/** A correction as the script in the article knows it. What it says, the reader's pages read themselves. */
export interface ShownCorrection {
  readonly id: string;
  /** The version that a change is based on. */
  readonly updated: number;
  /** Only what is anchored holds: one that is to review, or detached, changes nothing. */
  readonly state: 'anchored' | 'review' | 'detached';
}
