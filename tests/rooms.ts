import { existsSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { parseSync } from 'vite';

/** A row of the table of rooms in `docs/architecture.md`. `*` in a list allows everything. */
export interface Room {
  readonly path: string;
  readonly rooms: readonly string[];
  readonly packages: readonly string[];
}

/** One import of one file: what it names, and whether only types come over. */
export interface Import {
  readonly file: string;
  readonly specifier: string;
  readonly typeOnly: boolean;
}

/** Reads the table under the heading «Rooms». Throws when it is not there: the document is the rule. */
export function readRooms(markdown: string): Room[] {
  const section = markdown.split(/^## Rooms$/m)[1];
  if (section === undefined) throw new Error('docs/architecture.md has no section «Rooms»');
  const rows = section
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| room '))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const list = (cell: string | undefined): string[] =>
    (cell ?? '')
      .split(',')
      .flatMap((entry) => (entry.trim() === '–' || entry.trim() === '' ? [] : entry.trim()));
  return rows.map(([, path = '', rooms, packages]) => ({
    path,
    rooms: list(rooms),
    packages: list(packages),
  }));
}

/** All imports of a file, dynamic ones with a literal name included. */
export function readImports(file: string, code: string): Import[] {
  const { module, errors } = parseSync(file, code);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const fixed = module.staticImports.map((entry) => ({
    file,
    specifier: entry.moduleRequest.value,
    typeOnly: entry.entries.length > 0 && entry.entries.every((name) => name.isType),
  }));
  const passedOn = module.staticExports.flatMap((entry) =>
    entry.entries.flatMap((name) =>
      name.moduleRequest == null
        ? []
        : [{ file, specifier: name.moduleRequest.value, typeOnly: name.isType }],
    ),
  );
  const dynamic = module.dynamicImports.map((entry) => ({
    file,
    specifier: code.slice(entry.moduleRequest.start, entry.moduleRequest.end).replace(/^['"`]|['"`]$/g, ''),
    typeOnly: false,
  }));
  return [...fixed, ...passedOn, ...dynamic];
}

/** The project's file that an import means, or null for a package. */
export function resolveImport({ file, specifier }: Import, root: string): string | null {
  const bare = specifier.replace(/\?.*$/, '');
  const base = bare.startsWith('@/')
    ? bare.slice(2)
    : bare.startsWith('.')
      ? posix.normalize(posix.join(dirname(file), bare))
      : null;
  if (base === null) return null;
  const found = ['', '.ts', '.tsx', '.mjs', '.d.ts', '/index.ts', '/index.tsx']
    .map((ending) => `${base}${ending}`)
    .find((path) => /\.\w+$/.test(path) && existsSync(join(root, path)));
  if (found === undefined) throw new Error(`${file} imports ${specifier}, which is not there`);
  return found;
}

/** The room that a file lives in: the row with the longest path that holds it. */
function roomOf(file: string, rooms: readonly Room[]): Room | null {
  const holding = rooms.filter((room) => file.startsWith(`${room.path}/`));
  return holding.toSorted((a, b) => b.path.length - a.path.length)[0] ?? null;
}

/** A sentence for each import that the table does not allow. */
export function refusals(imports: readonly Import[], rooms: readonly Room[], root: string): string[] {
  return imports.flatMap((entry) => {
    const from = roomOf(entry.file, rooms);
    if (from === null) return [`${entry.file} stands in no room of the table`];
    const target = resolveImport(entry, root);
    if (target === null) {
      const allowed = from.packages.some(
        (name) =>
          name === '*' ||
          entry.specifier === name ||
          entry.specifier.startsWith(name.endsWith(':') ? name : `${name}/`),
      );
      return allowed ? [] : [`${entry.file} imports the package ${entry.specifier}: ${from.path} may not`];
    }
    const to = roomOf(target, rooms);
    if (to === null)
      return from.rooms.includes('*') ? [] : [`${entry.file} imports ${target}, which stands in no room`];
    const allowed = to.path === from.path || from.rooms.includes('*') || from.rooms.includes(to.path);
    return allowed ? [] : [`${entry.file} imports ${target}: ${from.path} may not import ${to.path}`];
  });
}

/** The import cycles among `edges` (file → files), each as its path from the smallest name on. */
export function cycles(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) {
      found.push([...path.slice(at), file]);
      return;
    }
    if (done.has(file)) return;
    for (const next of edges.get(file) ?? []) walk(next, [...path, file]);
    done.add(file);
  };
  for (const file of [...edges.keys()].toSorted()) walk(file, []);
  return found;
}
