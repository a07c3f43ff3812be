import type { PortableRecord } from '@/lib/core/records/portable';

/** What the first line of an export calls itself. */
export const FORMAT = 'pangzhu';

/** The version of the format that this program writes, and the highest that it reads. */
export const FORMAT_VERSION = 4;

/** What the first line says besides. */
export interface Header {
  /** When the export was made, in milliseconds since the epoch. */
  readonly created: number;
  /** How many lines follow: tells a whole file from one that was cut off between two lines. */
  readonly records: number;
}

/**
 * An export as text, one piece a slice: the header, then one record a line with its `type`, deletions
 * included. Nothing but the slice at hand is held. Errors of `slices` pass through.
 */
export async function* writeJsonLines(
  { created, records }: Header,
  slices: AsyncIterable<readonly PortableRecord[]>,
): AsyncGenerator<string> {
  const header = {
    format: FORMAT,
    version: FORMAT_VERSION,
    created: new Date(created).toISOString(),
    records,
  };
  yield `${JSON.stringify(header)}\n`;
  for await (const slice of slices) {
    yield slice.map(({ type, record }) => `${JSON.stringify({ type, ...record })}\n`).join('');
  }
}
