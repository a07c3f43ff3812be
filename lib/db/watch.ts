import { liveQuery } from 'dexie';

/**
 * Tells what `read` gives, now and after every change of what it read, whichever context of the extension
 * made it. `fail` hears why it could not be read; then nothing more follows. Answers with what ends it.
 */
export function watch<T>(
  read: () => Promise<T>,
  tell: (value: T) => void,
  fail: (error: unknown) => void,
): () => void {
  const subscription = liveQuery(read).subscribe({ next: tell, error: fail });
  return () => subscription.unsubscribe();
}
