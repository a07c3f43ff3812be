import { signal } from '@preact/signals';
import { type FaultCode, faultCodeOf } from '@/components/fault/fault-code';
import type { UndoState } from '@/components/undo-bar/UndoBar';
import { chosenId, doing } from '@/entrypoints/dictionary/dictionary-state';
import type { LiveReaderAnswer } from '@/lib/core/records/reader-answer';
import type { TermWrite } from '@/lib/core/records/term';
import { askAsPage, askDictionary } from '@/lib/messages/ask';

/** Why the last write was not done, or null. */
export const writeFault = signal<FaultCode | null>(null);
export const isWriting = signal(false);
/** The offer to take the last write back. */
export const undoState = signal<UndoState | null>(null);

/** What the offer to undo names. */
let last: { readonly kind: 'dictionary' | 'answer'; readonly id: string } | null = null;

/** Writes terms; the first of them is shown afterwards. */
export async function writeTerms(writes: readonly TermWrite[]): Promise<void> {
  if (isWriting.value) return;
  isWriting.value = true;
  const answer = await askDictionary('saveTerms', { writes: [...writes] });
  isWriting.value = false;
  const outcome = answer.ok ? answer.value : answer;
  writeFault.value = outcome.ok ? null : faultCodeOf(outcome.error);
  if (!outcome.ok) return;
  const [write] = writes;
  const [id] = outcome.value;
  if (write?.id === null && write.over === null && id !== undefined) chosenId.value = id;
  doing.value = 'look';
  if (id !== undefined) offerUndo('dictionary', id);
}

/** Takes back what the reader has answered about a name. */
export async function takeBackAnswer({ id, updated: basedOn }: LiveReaderAnswer): Promise<void> {
  const answer = await askDictionary('takeBackAnswers', { seen: [{ id, basedOn }] });
  const outcome = answer.ok ? answer.value : answer;
  writeFault.value = outcome.ok ? null : faultCodeOf(outcome.error);
  if (outcome.ok) offerUndo('answer', id);
}

function offerUndo(kind: 'dictionary' | 'answer', id: string): void {
  last = { kind, id };
  undoState.value = { is: 'changed', kind };
}

export async function undoLast(): Promise<void> {
  if (last === null) return;
  undoState.value = { is: 'undoing' };
  const answer = await askAsPage('takeBack', last);
  const outcome = answer.ok ? answer.value : answer;
  undoState.value = outcome.ok ? { is: 'restored' } : { is: 'failed', fault: faultCodeOf(outcome.error) };
}
