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
export function storageFault(error: unknown): StorageFault | null {
  const chain: Error[] = [];
  for (let at = error; at instanceof Error && !chain.includes(at); at = innerOf(at)) chain.push(at);
  if (chain.some(({ name }) => name === 'QuotaExceededError')) return { code: 'quota' };
  const [first] = chain;
  return first !== undefined && chain.some(({ name }) => UNAVAILABLE.has(name))
    ? { code: 'unavailable', detail: `${first.name}: ${first.message}` }
    : null;
}

function innerOf(error: Error): unknown {
  return 'inner' in error ? error.inner : error.cause;
}
