/** The first place where a value is not as it should be. For reports and logs, in English. */
export interface Flaw {
  /** The way to the place, for instance `anchor.quote.exact`; empty for the value itself. */
  readonly path: string;
  readonly expected: string;
}

/**
 * Tells what keeps a value from being a `T`, or null. Everything that comes from a file or from another
 * context passes its shape first. Here, and not in a schema library, because the core has no packages and
 * messages, files and database ask for the same records.
 */
export interface Shape<out T> {
  (value: unknown): Flaw | null;
  /** For the compiler only. */
  readonly passes?: T;
}

/** Whether a value has a shape. */
export function fits<T>(shape: Shape<T>, value: unknown): value is T {
  return shape(value) === null;
}

/** Passes a value on that has the shape. @throws Error naming the flaw: for what this program made itself. */
export function mustFit<T>(shape: Shape<T>, value: T): T {
  const flaw = shape(value);
  if (flaw !== null) throw new Error(`A record is wrong at ${flaw.path}: expected ${flaw.expected}`);
  return value;
}

function shape<T>(expected: string, passes: (value: unknown) => boolean): Shape<T> {
  return (value) => (passes(value) ? null : { path: '', expected });
}

/** A flaw of a part, seen from the whole. Paths are made only where there is a flaw: files have many records. */
function within(part: string, { path, expected }: Flaw): Flaw {
  const separator = path === '' || path.startsWith('[') ? '' : '.';
  return { path: `${part}${separator}${path}`, expected };
}

/** A string of at most `longest` UTF-16 units that passes `form`. */
export function text(longest: number, form: (value: string) => boolean = () => true): Shape<string> {
  return shape(
    `a string of at most ${longest} units, in its form`,
    (value) => typeof value === 'string' && value.length <= longest && form(value),
  );
}

/** An integer from `least` to `most`. */
export function whole(least: number, most: number): Shape<number> {
  return shape(
    `an integer from ${least} to ${most}`,
    (value) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most,
  );
}

/** The latest time that a `Date` can hold, in milliseconds since the epoch. */
const LAST_TIME = 8.64e15;

/** Milliseconds since the epoch. */
export const time: Shape<number> = whole(0, LAST_TIME);

/** Exactly one of these values. */
export function one<const T extends string | null>(...values: readonly T[]): Shape<T> {
  return shape(values.map((value) => JSON.stringify(value)).join(' or '), (value) =>
    values.some((allowed) => allowed === value),
  );
}

/** `true` or `false`. */
export const flag: Shape<boolean> = shape('true or false', (value) => typeof value === 'boolean');

export function nullable<T>(inner: Shape<T>): Shape<T | null> {
  return (value) => (value === null ? null : inner(value));
}

/** An array of at most `longest` elements. */
export function list<T>(inner: Shape<T>, longest: number): Shape<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value) || value.length > longest)
      return { path: '', expected: `a list of at most ${longest}` };
    for (let index = 0; index < value.length; index += 1) {
      const flaw = inner(value[index]);
      if (flaw !== null) return within(`[${index}]`, flaw);
    }
    return null;
  };
}

/** An object with exactly these fields: an unknown one is refused, because nothing is dropped silently. */
export function record<T>(fields: { readonly [Name in keyof T]-?: Shape<T[Name]> }): Shape<T> {
  const entries = Object.entries<Shape<unknown>>(fields);
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return { path: '', expected: 'an object' };
    for (const name of Object.keys(value)) {
      if (!Object.hasOwn(fields, name)) return { path: name.slice(0, 100), expected: 'no such field' };
    }
    for (const [name, inner] of entries) {
      const flaw = inner(Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined);
      if (flaw !== null) return within(name, flaw);
    }
    return null;
  };
}

/** One of two shapes: `first` where `choose` says so. */
export function either<A, B>(
  choose: (value: object) => boolean,
  first: Shape<A>,
  second: Shape<B>,
): Shape<A | B> {
  return (value) => {
    if (typeof value !== 'object' || value === null) return { path: '', expected: 'an object' };
    return choose(value) ? first(value) : second(value);
  };
}

/** A shape whose parts must also agree with each other. */
export function agreeing<T>(inner: Shape<T>, expected: string, agree: (value: T) => boolean): Shape<T> {
  return (value) => {
    const flaw = inner(value);
    if (flaw !== null) return flaw;
    return agree(value as T) ? null : { path: '', expected };
  };
}
