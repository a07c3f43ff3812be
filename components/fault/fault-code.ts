import type { NotUndone, Stale, StorageFault, TooLarge, Unknown } from '@/lib/core/records/write-fault';

/** Why something that the reader asked for was not done. Each has a sentence of its own. */
export const FAULT_CODES = [
  'stale',
  'gone',
  'quota',
  'unavailable',
  'newer',
  'no_snapshot',
  'unreachable',
  'outdated',
  'refused',
  'note_too_large',
  'draft_too_large',
  'quote_too_large',
  'text_too_large',
  'copy_too_large',
  'picture_too_large',
  'pictures_quota',
  'outside',
  'player',
  'clipboard',
  'copy_not_written',
  'snapshot_not_written',
  'nothing_to_undo',
  'undo_elsewhere',
  'undo_changed',
  'nothing_to_merge',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

/** What may be gone when the same is asked for again. */
export const CAN_RETRY: ReadonlySet<FaultCode> = new Set<FaultCode>([
  'quota',
  'pictures_quota',
  'unavailable',
  'no_snapshot',
  'unreachable',
  'clipboard',
  'copy_not_written',
  'snapshot_not_written',
]);

/** Why a call to the background was not answered, as lib/messages names it. */
interface Refusal {
  readonly code: 'unknown-call' | 'malformed' | 'not-allowed' | 'unreachable' | 'outdated' | 'failed';
}

/** What a write can end with instead of being done. */
export type WriteFault =
  | Pick<Stale, 'code'>
  | Pick<StorageFault, 'code'>
  | Pick<TooLarge, 'code' | 'what'>
  | Pick<Unknown, 'code'>
  | NotUndone
  | { readonly code: 'pictures-quota' }
  | Refusal;

/** The sentence for a write that was not done. */
export function faultCodeOf(fault: WriteFault): FaultCode {
  switch (fault.code) {
    case 'stale':
    case 'quota':
    case 'unavailable':
    case 'newer':
    case 'unreachable':
    case 'outdated':
      return fault.code;
    case 'pictures-quota':
      return 'pictures_quota';
    case 'no-snapshot':
      return 'no_snapshot';
    case 'too-large':
      return TOO_LARGE[fault.what];
    case 'unknown':
      return 'gone';
    case 'nothing':
      return 'nothing_to_undo';
    case 'elsewhere':
      return 'undo_elsewhere';
    case 'changed-since':
      return 'undo_changed';
    case 'unknown-call':
    case 'malformed':
    case 'not-allowed':
    case 'failed':
      return 'refused';
  }
}

const TOO_LARGE = {
  note: 'note_too_large',
  draft: 'draft_too_large',
  quote: 'quote_too_large',
  text: 'text_too_large',
  address: 'text_too_large',
  copy: 'copy_too_large',
  picture: 'picture_too_large',
} as const satisfies Record<TooLarge['what'], FaultCode>;
