import { i18n } from '#i18n';
import { messageKey } from '@/components/message-key';
import type { ChangeKind } from '@/lib/core/records/change';

/** What a button says that does a change again: it names the change. */
export function redoLabel(kind: ChangeKind): string {
  return i18n.t('undo.again', [i18n.t(`undo.change.${messageKey(kind)}`)]);
}

/** What a button says that takes back a change: it names the change. */
export function undoLabel(kind: ChangeKind): string {
  return i18n.t('undo.label', [i18n.t(`undo.change.${messageKey(kind)}`)]);
}
