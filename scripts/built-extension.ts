import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** Where the built extensions are, one folder a browser. */
export const BUILDS = join(ROOT, '.output');

const MANIFESTS = ['chrome-mv3/manifest.json', 'firefox-mv3/manifest.json'];
/** What a build reads. */
const SOURCES = [
  'entrypoints',
  'components',
  'lib',
  'seeds',
  'locales',
  'public',
  'wxt.config.ts',
  'package-lock.json',
];
const NOT_BUILT = /\.(test\.tsx?|gallery\.tsx?|md)$/;

/** The file below `path` that was changed last, or null where there is none. */
function newestFile(path: string): { readonly path: string; readonly changed: number } | null {
  if (!existsSync(path)) return null;
  const files = statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !NOT_BUILT.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name))
    : [path];
  const dated = files.map((file) => ({ path: file, changed: statSync(file).mtimeMs }));
  return dated.toSorted((a, b) => b.changed - a.changed)[0] ?? null;
}

/** Why the built extensions do not show what the sources say, or null where they do. */
export function whyStale(root: string = ROOT): string | null {
  const manifests = MANIFESTS.map((manifest) => join(root, '.output', manifest));
  const absent = manifests.find((manifest) => !existsSync(manifest));
  if (absent !== undefined) return `${relative(root, absent)} is missing`;
  const built = Math.min(...manifests.map((manifest) => statSync(manifest).mtimeMs));
  const newest = SOURCES.map((source) => newestFile(join(root, source)))
    .filter((file) => file !== null)
    .toSorted((a, b) => b.changed - a.changed)[0];
  return newest !== undefined && newest.changed > built
    ? `${relative(root, newest.path)} is newer than the built extensions`
    : null;
}

/**
 * Builds both extensions where they are missing or older than their sources, so that nobody looks at an old
 * one. @throws Error with the build's output when it fails, or when it left the old extensions in place.
 */
export function ensureBuilt(say: (line: string) => void): void {
  const reason = whyStale();
  if (reason === null) return;
  say(`${reason}: building`);
  const build = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  if (build.status !== 0) throw new Error(`The build failed.\n${build.stdout}${build.stderr}`);
  const still = whyStale();
  if (still !== null) throw new Error(`Right after a build, ${still}`);
}
