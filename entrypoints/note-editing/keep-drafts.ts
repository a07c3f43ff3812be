/** How long the typing must pause, in ms, until the words are sent to be kept: so much a crash can cost. */
const PAUSE_MS = 300;
/** Who types on without a pause: so long, in ms, until the words are sent nevertheless. */
const LONGEST_MS = 2_000;

export interface DraftKeeping {
  /** The box holds these words now. */
  typed(note: string): void;
  /** Sends what was not sent yet, at once: the window may be going. */
  flush(): Promise<void>;
  /** Sends nothing more of what was typed so far. */
  forget(): void;
}

/**
 * Has words sent at every pause of the typing, and every few seconds where there is none.
 * @param send never rejects
 */
export function keepDrafts(send: (note: string) => Promise<void>): DraftKeeping {
  let unsent: string | null = null;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let limit: ReturnType<typeof setTimeout> | undefined;

  const forget = (): void => {
    clearTimeout(pause);
    clearTimeout(limit);
    limit = undefined;
    unsent = null;
  };
  const flush = async (): Promise<void> => {
    const note = unsent;
    forget();
    if (note !== null) await send(note);
  };

  return {
    typed(note) {
      unsent = note;
      clearTimeout(pause);
      pause = setTimeout(() => void flush(), PAUSE_MS);
      limit ??= setTimeout(() => void flush(), LONGEST_MS);
    },
    flush,
    forget,
  };
}
