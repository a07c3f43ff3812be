import { type SnapshotHeader, type SnapshotRow, UnreadableSnapshot } from '@/lib/core/snapshots/snapshot-row';
import { type FileLine, fileLines } from '@/lib/formats/file-lines';
import { DamagedGzip, GzipBomb } from '@/lib/formats/gunzip';
import { isDeeperThan } from '@/lib/formats/json-depth';
import { fromJsonValue, MalformedValue } from '@/lib/formats/stored-value';
import { SNAPSHOT_FORMAT, SNAPSHOT_FORMAT_VERSION } from '@/lib/formats/write-snapshot';

/** The longest line: a picture of 64 MiB would be refused before it is kept. */
const LONGEST_LINE = 96 * 1_048_576;

/** A block holds no more rows than this: what is held until it is proved is bounded. */
const MOST_ROWS_IN_A_BLOCK = 262_144;

/** The deepest row of ours, an entry of the log of changes, nests nine levels. */
const DEEPEST = 32;

/** A row with the number of its line; the header is line 1. */
export interface ReadRow extends SnapshotRow {
  readonly line: number;
}

/** What of a snapshot comes next: first its header, then block after block. */
type SnapshotPart =
  | { readonly is: 'header'; readonly header: SnapshotHeader }
  | { readonly is: 'rows'; readonly rows: readonly ReadRow[] };

/** A snapshot whose header is read. */
export interface ReadSnapshot {
  readonly header: SnapshotHeader;
  readonly blocks: AsyncIterable<readonly ReadRow[]>;
}

const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads a snapshot block by block, each proved to be what was written before it is handed over.
 * @param chunks the file, unpacked
 * @param digest SHA-256 of a text's UTF-8 in hexadecimal
 * @throws UnreadableSnapshot at its place, also while the blocks are read; those that were handed over before
 *   must not be kept then
 */
export async function readSnapshot(
  chunks: AsyncIterable<Uint8Array>,
  digest: (text: string) => Promise<string>,
): Promise<ReadSnapshot> {
  const parts = partsOf(chunks, digest);
  const first = await parts.next();
  if (first.done === true || first.value.is !== 'header')
    throw new UnreadableSnapshot({ code: 'other-format' });
  return { header: first.value.header, blocks: blocksOf(parts) };
}

async function* blocksOf(parts: AsyncGenerator<SnapshotPart>): AsyncGenerator<readonly ReadRow[]> {
  for await (const part of parts) if (part.is === 'rows') yield part.rows;
}

async function* partsOf(
  chunks: AsyncIterable<Uint8Array>,
  digest: (text: string) => Promise<string>,
): AsyncGenerator<SnapshotPart> {
  let last = 0;
  let chain = '';
  let header: SnapshotHeader | null = null;
  let isEnded = false;
  let found = 0;
  let block: { line: number; text: string }[] = [];
  try {
    for await (const { lines } of fileLines(chunks, LONGEST_LINE)) {
      for (const line of lines) {
        last = line.number;
        const text = textOf(line);
        if (isEnded) throw damaged(line.number);
        const object = objectIn(text, line.number);
        if (header === null) {
          header = headerOf(object);
          chain = await digest(text);
          yield { is: 'header', header };
        } else if ('table' in object) {
          if (block.length === MOST_ROWS_IN_A_BLOCK) throw damaged(line.number);
          block.push({ line: line.number, text });
        } else if ('block' in object) {
          chain = await digest(`${chain}\n${block.map((row) => row.text).join('\n')}`);
          if (object['block'] !== block.length || object['sha256'] !== chain) throw damaged(line.number);
          found += block.length;
          yield { is: 'rows', rows: block.map((row) => rowOf(row.text, row.line)) };
          block = [];
        } else if ('end' in object) {
          if (block.length > 0 || object['end'] !== found || object['sha256'] !== chain)
            throw damaged(line.number);
          isEnded = true;
        } else throw damaged(line.number);
      }
    }
  } catch (error) {
    if (error instanceof GzipBomb) throw new UnreadableSnapshot({ code: 'bomb' }, error);
    if (error instanceof DamagedGzip)
      throw new UnreadableSnapshot(
        header === null ? { code: 'other-format' } : { code: 'damaged', line: last + 1 },
        error,
      );
    throw error;
  }
  if (header === null) throw new UnreadableSnapshot({ code: 'other-format' });
  if (!isEnded) throw new UnreadableSnapshot({ code: 'cut-off', line: last });
  const promised = Object.values(header.tables).reduce((sum, count) => sum + count, 0);
  if (found !== promised) throw damaged(last);
}

function damaged(line: number): UnreadableSnapshot {
  return new UnreadableSnapshot({ code: 'damaged', line });
}

function textOf({ number: line, bytes }: FileLine): string {
  if (bytes === null) throw new UnreadableSnapshot({ code: 'too-long', line });
  try {
    return decoder.decode(bytes);
  } catch {
    throw line === 1 ? new UnreadableSnapshot({ code: 'other-format' }) : damaged(line);
  }
}

function objectIn(text: string, line: number): Record<string, unknown> {
  if (isDeeperThan(text, DEEPEST)) throw new UnreadableSnapshot({ code: 'too-deep', line });
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // Told below.
  }
  throw line === 1 ? new UnreadableSnapshot({ code: 'other-format' }) : damaged(line);
}

function headerOf(object: Record<string, unknown>): SnapshotHeader {
  const { format, version, schema, created, tables, settings = null } = object;
  if (format !== SNAPSHOT_FORMAT) throw new UnreadableSnapshot({ code: 'other-format' });
  if (Number(version) > SNAPSHOT_FORMAT_VERSION) throw new UnreadableSnapshot({ code: 'newer-version' });
  const time = typeof created === 'string' ? Date.parse(created) : Number.NaN;
  if (!isCount(schema) || Number.isNaN(time) || !isCounts(tables)) throw damaged(1);
  return { schema, created: time, tables, settings };
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isCounts(value: unknown): value is Record<string, number> {
  return typeof value === 'object' && value !== null && Object.values(value).every(isCount);
}

function rowOf(text: string, line: number): ReadRow {
  const { table, key, value } = JSON.parse(text) as { table: unknown; key?: unknown; value?: unknown };
  if (typeof table !== 'string') throw damaged(line);
  try {
    return {
      line,
      table,
      ...(key === undefined ? {} : { key: fromJsonValue(key) }),
      value: fromJsonValue(value),
    };
  } catch (error) {
    if (error instanceof MalformedValue) throw damaged(line);
    throw error;
  }
}
