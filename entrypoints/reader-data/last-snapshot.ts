import { signal } from '@preact/signals';
import { type Checked, checkedItem } from '@/lib/snapshots/remembered';

/** How the last daily snapshot went; null while that is not known. */
export const checked = signal<Checked | null>(null);

/**
 * Keeps that as it is, until the function that it answers with is called.
 * @param onTaken hears of every daily snapshot that was taken or tried from now on
 */
export function followLastSnapshot(onTaken: () => void = () => undefined): () => void {
  void checkedItem.getValue().then((last) => {
    checked.value = last;
  });
  return checkedItem.watch((last) => {
    checked.value = last;
    onTaken();
  });
}
