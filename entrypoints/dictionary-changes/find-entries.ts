import type { Entry } from '@/lib/core/dictionary/entry';
import { askDictionary } from '@/lib/messages/ask';

/** The entries for what is typed; none where nobody answers. */
export async function findEntries(words: string): Promise<readonly Entry[]> {
  const answer = await askDictionary('findEntries', { words });
  if (answer.ok) return answer.value;
  console.warn('Pangzhu: the dictionary cannot be searched', answer.error);
  return [];
}
