/** The name under which JSON carries what it has no word for. */
const MARK = '$stored';

/** What a value of the database looks like as JSON. Waits only where there are files to be read. */
export async function toJsonValue(value: unknown): Promise<unknown> {
  const files = new Map<Blob, Uint8Array>();
  for (const blob of blobsIn(value)) files.set(blob, new Uint8Array(await blob.arrayBuffer()));
  return toJson(value, files);
}

/**
 * The value that JSON describes. @throws MalformedValue where it says to be what it is not
 */
export function fromJsonValue(json: unknown): unknown {
  if (typeof json !== 'object' || json === null) return json;
  if (Array.isArray(json)) return json.map(fromJsonValue);
  if (Object.hasOwn(json, MARK)) return marked(json as Record<string, unknown>);
  const copy: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(json)) define(copy, name, fromJsonValue(part));
  return copy;
}

/** What a snapshot holds in place of a value is none of ours. */
export class MalformedValue extends Error {
  override readonly name = 'MalformedValue';
}

const BYTES = { ArrayBuffer, Uint8Array, Uint8ClampedArray, Uint16Array, Uint32Array, Float64Array } as const;
type BytesName = keyof typeof BYTES;

function toJson(value: unknown, files: ReadonlyMap<Blob, Uint8Array>): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number')
    return Number.isFinite(value) && !Object.is(value, -0) ? value : { [MARK]: 'number', text: words(value) };
  if (value === undefined) return { [MARK]: 'undefined' };
  if (typeof value === 'bigint') return { [MARK]: 'bigint', text: String(value) };
  if (typeof value !== 'object') throw new TypeError(`A database holds no ${typeof value}`);
  if (Array.isArray(value)) return Array.from(value, (part) => toJson(part, files));
  if (value instanceof Date) return { [MARK]: 'date', text: words(value.getTime()) };
  if (value instanceof Blob)
    return { [MARK]: 'blob', type: value.type, base64: toBase64(files.get(value) ?? new Uint8Array()) };
  if (value instanceof ArrayBuffer) return { [MARK]: 'ArrayBuffer', base64: toBase64(new Uint8Array(value)) };
  if (ArrayBuffer.isView(value)) {
    const name = value.constructor.name;
    if (!Object.hasOwn(BYTES, name)) throw new TypeError(`A snapshot has no word for ${name}`);
    return {
      [MARK]: name,
      base64: toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)),
    };
  }
  if (value instanceof Map || value instanceof Set)
    return { [MARK]: value instanceof Map ? 'map' : 'set', parts: toJson([...value], files) };
  const copy: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(value)) define(copy, name, toJson(part, files));
  return Object.hasOwn(value, MARK) ? { [MARK]: 'object', parts: Object.entries(copy) } : copy;
}

function marked(json: Record<string, unknown>): unknown {
  const { [MARK]: kind, text, base64, parts, type } = json;
  if (kind === 'undefined') return undefined;
  if (kind === 'number' && typeof text === 'string') return Number(text);
  if (kind === 'bigint' && typeof text === 'string' && /^-?\d+$/.test(text)) return BigInt(text);
  if (kind === 'date' && typeof text === 'string') return new Date(Number(text));
  if (kind === 'object' && isEntries(parts)) {
    const value: Record<string, unknown> = {};
    for (const [name, part] of parts) define(value, name, fromJsonValue(part));
    return value;
  }
  if (kind === 'map' && Array.isArray(parts) && parts.every((part) => Array.isArray(part)))
    return new Map(parts.map(([key, part]) => [fromJsonValue(key), fromJsonValue(part)]));
  if (kind === 'set' && Array.isArray(parts)) return new Set(parts.map(fromJsonValue));
  if (typeof base64 === 'string') {
    const bytes = fromBase64(base64);
    if (kind === 'blob' && typeof type === 'string') return new Blob([bytes], { type });
    if (kind === 'ArrayBuffer') return bytes.buffer;
    if (typeof kind === 'string' && Object.hasOwn(BYTES, kind)) {
      const Kind = BYTES[kind as Exclude<BytesName, 'ArrayBuffer'>];
      if (bytes.length % Kind.BYTES_PER_ELEMENT === 0) return new Kind(bytes.buffer);
    }
  }
  throw new MalformedValue(`No value of a database: ${String(kind).slice(0, 100)}`);
}

function isEntries(parts: unknown): parts is [string, unknown][] {
  return Array.isArray(parts) && parts.every((part) => Array.isArray(part) && typeof part[0] === 'string');
}

/** Also a field of the name `__proto__` is a field. */
function define(object: object, name: string, value: unknown): void {
  Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
}

function words(number: number): string {
  return Object.is(number, -0) ? '-0' : String(number);
}

function* blobsIn(value: unknown): Generator<Blob> {
  if (value instanceof Blob) yield value;
  else if (Array.isArray(value)) for (const part of value) yield* blobsIn(part);
  else if (value instanceof Map || value instanceof Set) yield* blobsIn([...value].flat());
  else if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value))
    for (const part of Object.values(value)) yield* blobsIn(part);
}

/** So many bytes at once: a function takes only so many arguments. */
const BYTES_AT_ONCE = 32_768;

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += BYTES_AT_ONCE)
    binary += String.fromCharCode(...bytes.subarray(at, at + BYTES_AT_ONCE));
  return btoa(binary);
}

function fromBase64(base64: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));
  } catch {
    throw new MalformedValue('No base64');
  }
}
