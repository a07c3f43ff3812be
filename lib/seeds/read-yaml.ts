import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';

/** Something wrong at a line of a file, for people: printed as `file:line: message`. */
export interface Fault {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly message: string;
}

/** Keys and indices from the top of a file down to a value. */
export type Path = readonly (string | number)[];

/** A file that has the form it should have, and the way back to its lines. */
export interface Located<T> {
  readonly file: string;
  readonly value: T;
  /** The line on which the key (or list item) at `path` begins; of what is absent, the nearest above it. */
  lineOf(path: Path): number;
}

/** One fault a line, in the form that editors and terminals turn into a link. */
export function printFaults(faults: readonly Fault[]): string {
  return faults.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n');
}

/**
 * Reads a YAML file and checks it against a schema.
 * @param file a path as it shall be printed, from the working folder
 * @returns the value, or every fault found
 */
export function readYaml<S extends v.GenericSchema>(
  file: string,
  schema: S,
): Located<v.InferOutput<S>> | readonly Fault[] {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  if (document.errors.length > 0) {
    return document.errors.map((error) => ({ file, line: lineAt(error.pos[0]), message: error.message }));
  }
  const lineOf = (path: Path): number => lineAt(offsetOf(document.contents, path));
  const result = v.safeParse(schema, document.toJS());
  if (result.success) return { file, value: result.output, lineOf };
  return result.issues.map((issue) => {
    const path = (issue.path ?? []).map((item) => item.key as string | number);
    return { file, line: lineOf(path), message: `${path.join('.')}: ${issue.message}` };
  });
}

function offsetOf(root: unknown, path: Path): number {
  let node = root;
  let offset = startOf(root) ?? 0;
  for (const step of path) {
    const child = isMap(node)
      ? node.items.find((pair) => isScalar(pair.key) && pair.key.value === step)
      : isSeq(node) && typeof step === 'number'
        ? node.items[step]
        : undefined;
    const start = startOf(isPair(child) ? child.key : child);
    if (start === undefined) break;
    offset = start;
    node = isPair(child) ? child.value : child;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
