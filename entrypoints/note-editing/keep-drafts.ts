/** How long the typing must pause, in ms, until the words are sent to be kept: so much a crash can cost. */
const PAUSE_MS = 300;
/** Who types on without a pause: so long, in ms, until the words are sent nevertheless. */
const LONGEST_MS = 2_000;

export interface DraftKeeping {
  /** The box holds these words now. */
  typed(note: string): void;
  /** Sends what is not kept yet, at once: the window may be going. Answers whether all that was typed is kept. */
  flush(): Promise<boolean>;
  /** Sends nothing more of what was typed so far. */
  forget(): void;
}

/**
 * Has words sent at every pause of the typing, and every few seconds where there is none.
 * @param send says whether they are kept; never rejects
 */
export function keepDrafts(send: (note: string) => Promise<boolean>): DraftKeeping {
  /** What is not kept, as far as is known. */
  let unsent: string | null = null;
  /** Counts what was typed, saved or given up: an answer about older words says nothing of the newest. */
  let turn = 0;
  /** The last words that were sent: whether they, and with them all, are kept. */
  let sending = Promise.resolve(true);
  let pause: ReturnType<typeof setTimeout> | undefined;
  let limit: ReturnType<typeof setTimeout> | undefined;

  const clear = (): void => {
    clearTimeout(pause);
    clearTimeout(limit);
    limit = undefined;
    unsent = null;
  };
  const sendNow = async (note: string): Promise<boolean> => {
    const own = turn;
    const isKept = await send(note);
    if (!isKept && own === turn) unsent = note;
    return isKept && own === turn;
  };
  const flush = (): Promise<boolean> => {
    const note = unsent;
    clear();
    if (note !== null) sending = sendNow(note);
    return sending;
  };
  const forget = (): void => {
    clear();
    turn += 1;
    sending = Promise.resolve(true);
  };

  return {
    typed(note) {
      unsent = note;
      turn += 1;
      clearTimeout(pause);
      pause = setTimeout(() => void flush(), PAUSE_MS);
      limit ??= setTimeout(() => void flush(), LONGEST_MS);
    },
    flush,
    forget,
  };
}
