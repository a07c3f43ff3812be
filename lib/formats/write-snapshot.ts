import type { SnapshotHeader, SnapshotRow } from '@/lib/core/snapshots/snapshot-row';
import { toJsonValue } from '@/lib/formats/stored-value';

/** What the first line of a snapshot calls itself. */
export const SNAPSHOT_FORMAT = 'pangzhu-snapshot';

/** The version of the format that this program writes, and the highest that it reads. */
export const SNAPSHOT_FORMAT_VERSION = 1;

/** So many UTF-16 units of rows make a block, or one row that is longer. */
const BLOCK_UNITS = 262_144;

/**
 * A snapshot as JSON Lines: a header; blocks of rows, each closed by a line with the checksum of all that
 * stands before it; a last line that says that this is the end. So a damaged file is known to be one before
 * any of it is used, and where.
 */
export class SnapshotWriter {
  readonly #digest: (text: string) => Promise<string>;
  readonly #put: (text: string) => Promise<void>;
  #lines: string[] = [];
  #units = 0;
  #chain = '';
  #rows = 0;

  /**
   * @param digest SHA-256 of a text's UTF-8 in hexadecimal
   * @param put takes the next piece of the file, and returns when there is room for more
   */
  constructor(digest: (text: string) => Promise<string>, put: (text: string) => Promise<void>) {
    this.#digest = digest;
    this.#put = put;
  }

  async begin({ schema, created, tables, settings }: SnapshotHeader): Promise<void> {
    const line = JSON.stringify({
      format: SNAPSHOT_FORMAT,
      version: SNAPSHOT_FORMAT_VERSION,
      schema,
      created: new Date(created).toISOString(),
      tables,
      settings,
    });
    this.#chain = await this.#digest(line);
    await this.#put(`${line}\n`);
  }

  async rows(rows: readonly SnapshotRow[]): Promise<void> {
    for (const { table, key, value } of rows) {
      const line = JSON.stringify({
        table,
        ...(key === undefined ? {} : { key: await toJsonValue(key) }),
        value: await toJsonValue(value),
      });
      this.#lines.push(line);
      this.#units += line.length;
      this.#rows += 1;
      if (this.#units >= BLOCK_UNITS) await this.#close();
    }
  }

  /** Answers with the checksum of everything, apart from the time it was taken at. */
  async end(): Promise<void> {
    if (this.#lines.length > 0) await this.#close();
    await this.#put(`${JSON.stringify({ end: this.#rows, sha256: this.#chain })}\n`);
  }

  async #close(): Promise<void> {
    const block = this.#lines.join('\n');
    this.#chain = await this.#digest(`${this.#chain}\n${block}`);
    const closing = JSON.stringify({ block: this.#lines.length, sha256: this.#chain });
    await this.#put(`${block}\n${closing}\n`);
    this.#lines = [];
    this.#units = 0;
  }
}
