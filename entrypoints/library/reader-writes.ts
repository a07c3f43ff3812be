import { signal } from '@preact/signals';
import { type FaultCode, faultCodeOf, type WriteFault } from '@/components/fault/fault-code';
import type { UndoState } from '@/components/undo-bar/UndoBar';
import { clearSelection } from '@/entrypoints/library/selection';
import type { Colour, Highlight } from '@/lib/core/records/annotation';
import type { ChangeMark } from '@/lib/core/records/change';
import type { Outcome } from '@/lib/core/records/outcome';
import type { StoredArticle } from '@/lib/core/records/stored-article';
import { askAsPage } from '@/lib/messages/ask';
import type { Result } from '@/lib/messages/result';

/** What went wrong with one highlight, and how to try again. */
export interface HighlightFault {
  readonly id: string;
  readonly code: FaultCode;
  /** Null where the same again cannot help. */
  readonly onRetry: (() => void) | null;
}

/** What was deleted last. */
export const undoState = signal<UndoState | null>(null);
export const highlightFault = signal<HighlightFault | null>(null);
/** The note that is being written. */
export const editing = signal<{ readonly id: string; readonly ticket: string } | null>(null);

/** The deletion that can be taken back. */
let deletion: ChangeMark | null = null;

export async function recolour(
  { id, updated }: Pick<Highlight, 'id' | 'updated'>,
  colour: Colour,
): Promise<void> {
  const fault = await faultOf(askAsPage('updateAnnotation', { id, basedOn: updated, change: { colour } }));
  const retry = (): void => void recolour({ id, updated }, colour);
  highlightFault.value =
    fault === null ? null : { id, code: fault, onRetry: fault === 'stale' ? null : retry };
}

export async function editNote(id: string): Promise<void> {
  const answer = await askAsPage('beginNote', { id });
  const begun = answer.ok ? answer.value : answer;
  if (begun.ok) editing.value = { id, ticket: begun.value };
  else highlightFault.value = { id, code: faultCodeOf(begun.error), onRetry: () => void editNote(id) };
}

export async function deleteHighlights(annotations: readonly Highlight[]): Promise<void> {
  const seen = annotations.map(({ id, updated }) => ({ id, basedOn: updated }));
  const fault = await faultOf(askAsPage('deleteAnnotations', { seen }));
  afterDeletion({ kind: 'delete', ids: seen.map(({ id }) => id) }, fault, {
    is: 'deleted',
    what: 'highlights',
    count: annotations.length,
  });
}

export async function deleteArticles(
  articles: readonly Pick<StoredArticle, 'id' | 'title'>[],
): Promise<void> {
  const ids = articles.map(({ id }) => id);
  const fault = await faultOf(askAsPage('deleteArticles', { ids }));
  const title = articles.length === 1 ? (articles[0]?.title ?? null) : null;
  afterDeletion({ kind: 'delete-article', ids }, fault, {
    is: 'deleted',
    what: 'articles',
    count: ids.length,
    title,
  });
}

/** Forgets an article that was only opened: no undo brings it back. */
export async function forgetArticle(id: string): Promise<void> {
  const answer = await askAsPage('forgetOpened', { which: { what: 'these', ids: [id] } });
  const outcome = answer.ok ? answer.value : answer;
  undoState.value = outcome.ok ? null : { is: 'failed', fault: faultCodeOf(outcome.error) };
}

export async function undoDeletion(): Promise<void> {
  if (deletion === null) throw new Error('Nothing was deleted');
  undoState.value = { is: 'undoing' };
  const fault = await faultOf(askAsPage('takeBack', deletion));
  undoState.value = fault === null ? { is: 'restored' } : { is: 'failed', fault };
}

function afterDeletion(
  { kind, ids: [id] }: { readonly kind: 'delete' | 'delete-article'; readonly ids: readonly string[] },
  fault: FaultCode | null,
  state: UndoState,
): void {
  if (fault === null && id !== undefined) deletion = { kind, id };
  undoState.value = fault === null ? state : { is: 'failed', fault };
  if (fault === null) clearSelection();
}

/** Why a write was not done, or null. The background may not answer, or answer that it could not. */
async function faultOf(asked: Promise<Result<Outcome<null, WriteFault>>>): Promise<FaultCode | null> {
  const answer = await asked;
  const outcome = answer.ok ? answer.value : answer;
  return outcome.ok ? null : faultCodeOf(outcome.error);
}
