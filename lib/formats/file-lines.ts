/** A line of a file as bytes, without its end. */
export interface FileLine {
  /** The first is 1. */
  readonly number: number;
  /** Null where the line is longer than the limit: then it was not kept. */
  readonly bytes: Uint8Array | null;
  /** False for the last line where the file ends without a line break. */
  readonly ended: boolean;
}

/** The lines that end in one chunk of a file. */
export interface FileChunk {
  readonly lines: readonly FileLine[];
  /** How many bytes of the file have come so far. */
  readonly bytes: number;
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * Cuts a stream of bytes into lines at LF or CRLF, chunk by chunk as they come. Empty
 * lines are counted and left out. Holds one line at the
 * most, and of one that is longer than `longest` bytes nothing. Lines are bytes so that one that is no UTF-8
 * can be named.
 */
export async function* fileLines(
  chunks: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<FileChunk> {
  const pending = new PendingLine(longest);
  let number = 1;
  let bytes = 0;
  for await (const chunk of chunks) {
    const lines: FileLine[] = [];
    bytes += chunk.length;
    let start = 0;
    for (;;) {
      const end = chunk.indexOf(LINE_FEED, start);
      if (end < 0) break;
      if (end > start || pending.length > 0) {
        pending.push(chunk.subarray(start, end));
        lines.push({ number, bytes: pending.take(), ended: true });
      }
      number += 1;
      start = end + 1;
    }
    pending.push(chunk.subarray(start));
    yield { lines, bytes };
  }
  if (pending.length > 0) yield { lines: [{ number, bytes: pending.take(), ended: false }], bytes };
}

/** The beginning of a line whose end has not come yet. */
class PendingLine {
  readonly #longest: number;
  #parts: Uint8Array[] = [];
  #length = 0;

  constructor(longest: number) {
    this.#longest = longest;
  }

  get length(): number {
    return this.#length;
  }

  push(part: Uint8Array): void {
    this.#length += part.length;
    if (this.#length > this.#longest) this.#parts = [];
    else if (part.length > 0) this.#parts.push(part);
  }

  /** The line, or null where it was too long; a new one begins. */
  take(): Uint8Array | null {
    const bytes = this.#length > this.#longest ? null : withoutReturn(join(this.#parts, this.#length));
    this.#parts = [];
    this.#length = 0;
    return bytes;
  }
}

function join(parts: readonly Uint8Array[], length: number): Uint8Array {
  const [first] = parts;
  if (first !== undefined && parts.length === 1) return first;
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function withoutReturn(bytes: Uint8Array): Uint8Array {
  return bytes.at(-1) === CARRIAGE_RETURN ? bytes.subarray(0, -1) : bytes;
}
