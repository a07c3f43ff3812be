import * as v from 'valibot';

/** The words of a note that nobody has acknowledged yet. */
const unsentSchema = v.strictObject({
  note: v.string(),
  /** When they were typed, in milliseconds since the epoch. */
  typed: v.number(),
});
export type UnsentWords = v.InferOutput<typeof unsentSchema>;

const keyOf = (annotation: string): string => `unsent-${annotation}`;

/**
 * Keeps what stands in the box with every letter, in the storage of the extension's own origin: the one place that is
 * written before the next line runs. What is typed between two drafts is lost otherwise when an update of the extension
 * takes the frame away, which nobody is told before. A note that is too long for that storage has its drafts.
 */
export function keepUnsent(annotation: string, words: UnsentWords): void {
  try {
    localStorage.setItem(keyOf(annotation), JSON.stringify(words));
  } catch {
    localStorage.removeItem(keyOf(annotation));
  }
}

/** They are acknowledged, or given up. */
export function dropUnsent(annotation: string): void {
  localStorage.removeItem(keyOf(annotation));
}

/** What an earlier frame typed after `since`, and could not send any more; null where there is nothing. */
export function readUnsent(annotation: string, since: number): UnsentWords | null {
  try {
    const words = v.parse(unsentSchema, JSON.parse(localStorage.getItem(keyOf(annotation)) ?? 'null'));
    if (words.typed > since) return words;
  } catch {
    // Nothing, or nothing of ours.
  }
  dropUnsent(annotation);
  return null;
}
