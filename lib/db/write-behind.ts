/**
 * Lets the next records be read and judged while the last ones are being written: within one transaction the
 * database works through requests in their order, but has nothing to do while we think.
 */
export class WriteBehind {
  #writing: Promise<unknown> = Promise.resolve();

  /** Begins a write once the one before is done. Throws what that one threw. */
  async begin(write: () => Promise<unknown>): Promise<void> {
    await this.#writing;
    this.#writing = write();
    // Whoever comes next hears of a failure; until then nobody does, and that is no oversight.
    this.#writing.catch(() => undefined);
  }

  /** Returns when everything is written. */
  async done(): Promise<void> {
    await this.#writing;
  }
}
