import type { Entity } from '@/lib/core/dictionary/entity';
import type { Recogniser } from '@/lib/core/recognise/compile';
import { roomForRows } from '@/lib/core/recognise/surface-rows';

/*
 * A compiled dictionary as one block of bytes, which could be kept in a database and read back without building
 * anything. It is not: docs/decisions.md says what was measured. A header of 32-bit words (sign, version, size in bytes,
 * the length of each part), then the parts, each at a multiple of four bytes. Read back, they are views of the block.
 */

/** "PZ" and the order of bytes: a machine of the other order reads another number. */
const SIGN = 0x505a0102;

/**
 * Raised with every change of what a compiled form means: the layout, the folding of characters. A block of another
 * version is built anew.
 */
export const COMPILED_VERSION = 5;

const TABLES = [
  ['classes', Uint8Array],
  ['beginnings', Uint32Array],
  ['longBeginnings', Uint32Array],
  ['heads', Int32Array],
  ['units', Uint16Array],
  ['starts', Uint32Array],
  ['others', Uint32Array],
  ['firsts', Uint32Array],
] as const satisfies readonly (readonly [keyof Recogniser, unknown])[];

const WORD = 4;
const HEADER = 3 + TABLES.length;

function padded(bytes: number): number {
  return Math.ceil(bytes / WORD) * WORD;
}

/**
 * The compiled form as bytes, without the entities that it was made of.
 * @throws Error when a text was scanned with it: the rows that were made meanwhile are no part of the bytes
 */
export function toBytes(recogniser: Recogniser): Uint8Array<ArrayBuffer> {
  if (recogniser.heads.some((head) => head < 0)) throw new Error('Compiled form: it was used');
  const parts = TABLES.map(([name]) => recogniser[name]);
  const size = HEADER * WORD + parts.reduce((sum, part) => sum + padded(part.byteLength), 0);
  const bytes = new Uint8Array(size);
  new Uint32Array(bytes.buffer, 0, HEADER).set([
    SIGN,
    COMPILED_VERSION,
    size,
    ...parts.map((part) => part.length),
  ]);
  let at = HEADER * WORD;
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += padded(part.byteLength);
  }
  return bytes;
}

/**
 * Reads back what {@link toBytes} wrote.
 * @param entities those that it was made of
 * @returns null where the bytes are of another version or of other entities, as far as their number says, or are not
 *   whole: the dictionary is compiled anew
 */
export function fromBytes(bytes: Uint8Array<ArrayBuffer>, entities: readonly Entity[]): Recogniser | null {
  // Views of 16 and 32 bits need their place in the buffer to be even.
  const whole = bytes.byteOffset % WORD === 0 ? bytes : bytes.slice();
  if (whole.byteLength < HEADER * WORD) return null;
  const [sign, version, size, ...lengths] = new Uint32Array(whole.buffer, whole.byteOffset, HEADER);
  if (sign !== SIGN || version !== COMPILED_VERSION || size !== whole.byteLength) return null;
  const parts: [string, ArrayBufferView][] = [];
  let at = HEADER * WORD;
  for (const [i, [name, type]] of TABLES.entries()) {
    const length = lengths[i] ?? 0;
    const end = at + length * type.BYTES_PER_ELEMENT;
    if (end > whole.byteLength) return null;
    parts.push([name, new type(whole.buffer, whole.byteOffset + at, length)]);
    at = padded(end);
  }
  const tables = Object.fromEntries(parts) as unknown as Omit<Recogniser, 'entities' | 'rows'>;
  return tables.firsts.length === entities.length ? { ...tables, entities, rows: roomForRows() } : null;
}
