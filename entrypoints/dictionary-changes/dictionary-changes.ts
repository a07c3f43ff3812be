import { signal } from '@preact/signals';
import { type FaultCode, faultCodeOf } from '@/components/fault/fault-code';
import type { UndoState } from '@/components/undo-bar/UndoBar';
import type { ChangeMark } from '@/lib/core/records/change';
import type { LiveReaderAnswer } from '@/lib/core/records/reader-answer';
import type { TermWrite } from '@/lib/core/records/term';
import { askAsPage, askDictionary } from '@/lib/messages/ask';

/** Why the last write was not done, or null. */
export const writeFault = signal<FaultCode | null>(null);
export const isWriting = signal(false);
/** The offer to take the last write back. It stays whatever else the page shows meanwhile. */
export const undoState = signal<UndoState | null>(null);

/** What the offer to undo names. */
let last: ChangeMark | null = null;

/**
 * Writes terms, and offers to take that back.
 * @returns their ids in the order of the writes; null where nothing was written, or another write is under way
 */
export async function changeTerms(writes: readonly TermWrite[]): Promise<readonly string[] | null> {
  if (isWriting.value) return null;
  isWriting.value = true;
  const answer = await askDictionary('saveTerms', { writes: [...writes] });
  isWriting.value = false;
  const outcome = answer.ok ? answer.value : answer;
  writeFault.value = outcome.ok ? null : faultCodeOf(outcome.error);
  if (!outcome.ok) return null;
  const [id] = outcome.value;
  if (id !== undefined) offerUndo({ kind: 'dictionary', id });
  return outcome.value;
}

/** Takes back what the reader has answered about a name. */
export async function takeBackAnswer({ id, updated: basedOn }: LiveReaderAnswer): Promise<void> {
  const answer = await askDictionary('takeBackAnswers', { seen: [{ id, basedOn }] });
  const outcome = answer.ok ? answer.value : answer;
  writeFault.value = outcome.ok ? null : faultCodeOf(outcome.error);
  if (outcome.ok) offerUndo({ kind: 'answer', id });
}

/** Offers to take a change back that has been made. */
export function offerUndo(mark: ChangeMark): void {
  last = mark;
  undoState.value = { is: 'changed', kind: mark.kind };
}

export async function undoLast(): Promise<void> {
  if (last === null) return;
  undoState.value = { is: 'undoing' };
  const answer = await askAsPage('takeBack', last);
  const outcome = answer.ok ? answer.value : answer;
  undoState.value = outcome.ok ? { is: 'restored' } : { is: 'failed', fault: faultCodeOf(outcome.error) };
}
