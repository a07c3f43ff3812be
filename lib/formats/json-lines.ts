import type { NamedEntity } from '@/lib/core/dictionary/named-entity';
import type { PortableRecord } from '@/lib/core/records/portable';

/** What the first line of an export calls itself. */
export const FORMAT = 'pangzhu';

/** The version of the format that this program writes, and the highest that it reads. */
export const FORMAT_VERSION = 5;

/** The `type` of a line that is no record, but says what an id means that records name. */
export const NAMED_ENTITY = 'entity';

/** What the first line says besides. */
export interface Header {
  /** When the export was made, in milliseconds since the epoch. */
  readonly created: number;
  /** How many lines follow: tells a whole file from one that was cut off between two lines. */
  readonly records: number;
}

/**
 * An export as text, one piece a slice: the header, then one record a line with its `type`, deletions
 * included, then what they name. Nothing but the slice at hand is held. Errors of `slices` pass through.
 */
export async function* writeJsonLines(
  { created, records }: Header,
  slices: AsyncIterable<readonly PortableRecord[]>,
  named: readonly NamedEntity[] = [],
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
  yield named.map((entity) => `${JSON.stringify({ type: NAMED_ENTITY, ...entity })}\n`).join('');
}
