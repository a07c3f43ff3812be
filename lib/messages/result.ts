/**
 * Why a call was not answered.
 * - `unknown-call`: nobody answers to that name;
 * - `malformed`: the parameters do not fit the call's schema;
 * - `not-allowed`: this caller may not make this call;
 * - `unreachable`: the other side is not there;
 * - `outdated`: nor will it ever be: the extension that this script came with is gone;
 * - `failed`: a broken assumption while answering; `detail` is for the log, not for a reader.
 */
export type RefusalCode =
  | 'unknown-call'
  | 'malformed'
  | 'not-allowed'
  | 'unreachable'
  | 'outdated'
  | 'failed';

export interface Refusal {
  readonly code: RefusalCode;
  readonly detail: string;
}

/** An answer as a value: exceptions lose themselves between contexts. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: Refusal };

export function refused(code: RefusalCode, detail: string): { readonly ok: false; readonly error: Refusal } {
  return { ok: false, error: { code, detail } };
}
