import { namedEntity } from '@/lib/core/dictionary/named-entity';
import type { ImportFault, Incoming, RefusedLine } from '@/lib/core/records/incoming';
import { grownUp } from '@/lib/core/records/older-record';
import { toRecord } from '@/lib/core/records/portable';
import { type FileLine, fileLines } from '@/lib/formats/file-lines';
import { isDeeperThan } from '@/lib/formats/json-depth';
import { FORMAT, FORMAT_VERSION, NAMED_ENTITY } from '@/lib/formats/json-lines';

/** A text of the longest kind, each of its UTF-16 units written as an escape of six bytes, and room around it. */
export const LONGEST_LINE = 16 * 1_048_576;

/** The deepest record of ours nests four levels. */
const DEEPEST = 16;

/** So many bytes of lines make a slice: each costs a transaction, and a task of some milliseconds. */
const SLICE_BYTES = 524_288;

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Lines that were read: records, and what is wrong with the others. Both may be empty. */
export interface ReadSlice {
  readonly records: readonly Incoming[];
  readonly refusals: readonly RefusedLine[];
  /** How many bytes of the file are read by now. */
  readonly bytes: number;
}

/** The file as a whole cannot be taken. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  readonly fault: ImportFault;
  constructor(fault: ImportFault) {
    super(fault.code);
    this.fault = fault;
  }
}

/**
 * Reads an export line by line, of any size, holding one chunk, one line and one slice. A line that is no
 * record of ours is named and left out; blank lines count for nothing.
 * @param digest SHA-256 of a text's UTF-8 in hexadecimal
 * @throws UnreadableFile at its place for a file that is none of ours or ends before its end
 */
export async function* readJsonLines(
  chunks: AsyncIterable<Uint8Array>,
  digest: (text: string) => Promise<string>,
): AsyncGenerator<ReadSlice> {
  let header: FileHeader | null = null;
  let found = 0;
  let last = 0;
  let read = 0;
  let slice = new OpenSlice();
  for await (const { lines, bytes } of fileLines(chunks, LONGEST_LINE)) {
    for (const line of lines) {
      last = line.number;
      if (line.bytes?.length === 0) continue;
      if (header === null) {
        header = readHeader(line);
        continue;
      }
      found += 1;
      const held = await readLine(line, header.version, digest);
      if (held !== null) slice.add(held, line);
      if (slice.size < SLICE_BYTES) continue;
      yield slice.closed(read);
      slice = new OpenSlice();
    }
    // Also where no line has ended: whoever reads on learns of the progress and can stop.
    read = bytes;
    yield { records: [], refusals: [], bytes };
  }
  yield slice.closed(read);
  if (header === null) throw new UnreadableFile({ code: 'empty' });
  if (found < (header.records ?? 0)) throw new UnreadableFile({ code: 'cut-off', line: last });
}

/** A slice that lines are still added to. */
class OpenSlice {
  readonly #records: Incoming[] = [];
  readonly #refusals: RefusedLine[] = [];
  size = 0;

  add(read: Incoming | RefusedLine, { number, bytes, ended }: FileLine): void {
    this.size += bytes?.length ?? 0;
    if ('record' in read) this.#records.push(read);
    else if (!ended && (read.code === 'not-json' || read.code === 'not-utf8'))
      throw new UnreadableFile({ code: 'cut-off', line: number });
    else this.#refusals.push(read);
  }

  closed(bytes: number): ReadSlice {
    return { records: this.#records, refusals: this.#refusals, bytes };
  }
}

/** What the first line says of the file. */
interface FileHeader {
  readonly version: number;
  /** How many records follow, or null where it does not say. */
  readonly records: number | null;
}

function readHeader({ bytes, number: line }: FileLine): FileHeader {
  const header = parse(bytes);
  if (typeof header !== 'object' || header.value['format'] !== FORMAT)
    throw new UnreadableFile({ code: 'other-format', line });
  const { version, records } = header.value;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    throw new UnreadableFile({ code: 'other-format', line });
  if (version > FORMAT_VERSION) throw new UnreadableFile({ code: 'newer-version', line, version });
  return { version, records: typeof records === 'number' ? records : null };
}

/** What a line holds; null where that is for other programs. */
async function readLine(
  { bytes, number: line }: FileLine,
  version: number,
  digest: (text: string) => Promise<string>,
): Promise<Incoming | RefusedLine | null> {
  const parsed = parse(bytes);
  if (typeof parsed === 'string') return { line, code: parsed };
  const { type, ...value } = parsed.value;
  if (type === NAMED_ENTITY && version >= 5) {
    const flaw = namedEntity(value);
    return flaw === null ? null : { line, code: 'misshapen', path: flaw.path };
  }
  const record = toRecord(type, grownUp(version, type, value));
  if ('code' in record) {
    return record.code === 'misshapen'
      ? { line, code: 'misshapen', path: record.flaw.path }
      : { line, code: record.code };
  }
  if (record.type === 'text' && (await digest(record.record.text)) !== record.record.sha256)
    return { line, code: 'wrong-hash' };
  return { line, record };
}

/** The object that a line holds, or what is wrong with it. */
function parse(bytes: Uint8Array | null): { readonly value: Record<string, unknown> } | RefusedLine['code'] {
  if (bytes === null) return 'too-long';
  let json: string;
  try {
    // Decodes a byte order mark away.
    json = decoder.decode(bytes);
  } catch {
    return 'not-utf8';
  }
  if (isDeeperThan(json, DEEPEST)) return 'too-deep';
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? { value: value as Record<string, unknown> }
      : 'not-an-object';
  } catch {
    return 'not-json';
  }
}
