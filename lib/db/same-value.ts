/** Whether two values of a database are the same in every part; bytes by their content, files by nothing. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [left, right] = [bytesOf(a), bytesOf(b)];
  if (left !== null || right !== null)
    return (
      left !== null &&
      right !== null &&
      left.length === right.length &&
      left.every((byte, i) => byte === right[i])
    );
  if (Array.isArray(a) !== Array.isArray(b) || a instanceof Blob || b instanceof Blob) return false;
  if (a instanceof Date || b instanceof Date) return String(a) === String(b) && Number(a) === Number(b);
  if (a instanceof Map || a instanceof Set)
    return a.constructor === b.constructor && sameValue([...a], [...(b as typeof a)]);
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && sameValue(Reflect.get(a, name), Reflect.get(b, name)))
  );
}

function bytesOf(value: object): Uint8Array | null {
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  if (!ArrayBuffer.isView(value)) return null;
  return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
}
