/**
 * Whether two records say the same, apart from when they were last changed: arrays by their elements, objects
 * by their own fields in any order. For JSON values.
 */
export function sameContent(a: unknown, b: unknown): boolean {
  return same(a, b, 'updated');
}

function same(a: unknown, b: unknown, apart?: string): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const names = (value: object): string[] => Object.keys(value).filter((name) => name !== apart);
  const [left, right] = [names(a), names(b)];
  return (
    left.length === right.length &&
    left.every((name) => Object.hasOwn(b, name) && same(Reflect.get(a, name), Reflect.get(b, name)))
  );
}
