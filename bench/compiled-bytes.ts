import type { Recogniser } from '@/lib/core/recognise/compile';

/*
 * A compiled dictionary as one block of bytes, which could be kept in a database and read back without building
 * anything. It is not: docs/decisions.md says what was measured. A header of 32-bit words (sign, version, size in bytes, the length of each part), then the parts, each at
 * a multiple of four bytes. Read back, the tables are views of the block. Strings are one run of UTF-16 units and
 * the lengths of each.
 */

/** "PZ" and the order of bytes: a machine of the other order reads another number. */
const SIGN = 0x505a0102;

/**
 * Raised with every change of what a compiled form means: the layout, the folding of characters, the rules that
 * surfaces get. A block of another version is built anew.
 */
export const COMPILED_VERSION = 4;

const TABLES = [
  ['classes', Uint8Array],
  ['beginnings', Uint32Array],
  ['longBeginnings', Uint32Array],
  ['bucketStarts', Uint32Array],
  ['units', Uint16Array],
  ['starts', Uint32Array],
  ['order', Uint32Array],
  ['owners', Uint32Array],
  ['rules', Uint8Array],
  ['kinds', Uint8Array],
] as const satisfies readonly (readonly [keyof Recogniser, unknown])[];

const STRINGS = ['ids', 'names'] as const satisfies readonly (keyof Recogniser)[];

const WORD = 4;
const HEADER = 3 + TABLES.length + 2 * STRINGS.length;
/** So many units at a time become a string: engines limit the arguments of a call. */
const CHUNK = 8_192;

type Table = Uint8Array | Uint16Array | Uint32Array;

function padded(bytes: number): number {
  return Math.ceil(bytes / WORD) * WORD;
}

function unitsOf(strings: readonly string[]): { units: Uint16Array; lengths: Uint32Array } {
  const lengths = Uint32Array.from(strings, (string) => string.length);
  const units = new Uint16Array(lengths.reduce((sum, length) => sum + length, 0));
  let at = 0;
  for (const string of strings) {
    for (let i = 0; i < string.length; i++) units[at++] = string.charCodeAt(i);
  }
  return { units, lengths };
}

function stringsOf(units: Uint16Array, lengths: Uint32Array): string[] {
  let run = '';
  for (let from = 0; from < units.length; from += CHUNK) {
    run += String.fromCharCode(...units.subarray(from, from + CHUNK));
  }
  const strings: string[] = [];
  let at = 0;
  for (const length of lengths) {
    strings.push(run.slice(at, at + length));
    at += length;
  }
  return strings;
}

/** The compiled form as bytes. */
export function toBytes(recogniser: Recogniser): Uint8Array<ArrayBuffer> {
  const parts: Table[] = TABLES.map(([name]) => recogniser[name]);
  for (const name of STRINGS) {
    const { units, lengths } = unitsOf(recogniser[name]);
    parts.push(units, lengths);
  }
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
 * @returns null where the bytes are of another version, or are not whole: the dictionary is compiled anew
 */
export function fromBytes(bytes: Uint8Array<ArrayBuffer>): Recogniser | null {
  // Views of 16 and 32 bits need their place in the buffer to be even.
  const whole = bytes.byteOffset % WORD === 0 ? bytes : bytes.slice();
  if (whole.byteLength < HEADER * WORD) return null;
  const [sign, version, size, ...lengths] = new Uint32Array(whole.buffer, whole.byteOffset, HEADER);
  if (sign !== SIGN || version !== COMPILED_VERSION || size !== whole.byteLength) return null;
  const types = [...TABLES.map(([, type]) => type), ...STRINGS.flatMap(() => [Uint16Array, Uint32Array])];
  const parts: Table[] = [];
  let at = HEADER * WORD;
  for (const [i, type] of types.entries()) {
    const length = lengths[i] ?? 0;
    const end = at + length * type.BYTES_PER_ELEMENT;
    if (end > whole.byteLength) return null;
    parts.push(new type(whole.buffer, whole.byteOffset + at, length));
    at = padded(end);
  }
  const tables = Object.fromEntries(TABLES.map(([name], i) => [name, parts[i]]));
  const strings = Object.fromEntries(
    STRINGS.map((name, i) => {
      const units = parts[TABLES.length + 2 * i];
      const lengthsOfEach = parts[TABLES.length + 2 * i + 1];
      if (!(units instanceof Uint16Array) || !(lengthsOfEach instanceof Uint32Array)) {
        throw new Error(`Compiled form: ${name} is out of place`);
      }
      return [name, stringsOf(units, lengthsOfEach)];
    }),
  );
  return { ...tables, ...strings } as unknown as Recogniser;
}
