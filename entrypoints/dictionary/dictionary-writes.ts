import { chosenId, doing } from '@/entrypoints/dictionary/dictionary-state';
import { changeTerms } from '@/entrypoints/dictionary-changes/dictionary-changes';
import type { TermWrite } from '@/lib/core/records/term';

/** Writes terms; the first of them is shown afterwards, unless the reader has turned to something else meanwhile. */
export async function writeTerms(writes: readonly TermWrite[]): Promise<void> {
  const [form, entry] = [doing.value, chosenId.value];
  const ids = await changeTerms(writes);
  if (ids === null || doing.value !== form || chosenId.value !== entry) return;
  const [write] = writes;
  const [id] = ids;
  if (write?.id === null && write.over === null && id !== undefined) chosenId.value = id;
  doing.value = 'look';
}
