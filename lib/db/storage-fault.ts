import type { StorageFault } from '@/lib/core/records/write-fault';

/** What the browsers and Dexie call a database that cannot be had. */
const UNAVAILABLE = new Set([
  'AbortError',
  'DatabaseClosedError',
  'InvalidStateError',
  'MissingAPIError',
  'OpenFailedError',
  'TransactionInactiveError',
  'UnknownError',
]);

/**
 * What an error of the database means to its reader, or null for a broken assumption. A full disk comes in
 * three guises: as the error of one put, as the reason of an abort, and wrapped by Dexie in either.
 */
export function storageFault(
  error: unknown,
): Extract<StorageFault, { code: 'quota' | 'unavailable' }> | null {
  const chain = causes(error);
  if (chain.some(({ name }) => name === 'QuotaExceededError')) return { code: 'quota' };
  const [first] = chain;
  return first !== undefined && chain.some(({ name }) => UNAVAILABLE.has(name))
    ? { code: 'unavailable', detail: `${first.name}: ${first.message}` }
    : null;
}

/** An error and all that it wraps: Dexie's `inner`, the `failures` of a bulk of writes, and `cause`. */
function causes(error: unknown, met: readonly Error[] = []): Error[] {
  if (!(error instanceof Error) || met.includes(error)) return [];
  const { inner, failures, cause } = error as { inner?: unknown; failures?: unknown; cause?: unknown };
  const wrapped = [inner, cause, ...(Array.isArray(failures) ? failures : [])];
  return [error, ...wrapped.flatMap((each) => causes(each, [...met, error]))];
}
