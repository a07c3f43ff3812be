import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { build } from 'vite';
import type { LocalWeb } from '@/scripts/browsers/local-web';

const CONFIG = join(import.meta.dirname, '../../gallery/vite.config.ts');
const BUILT = join(import.meta.dirname, '../../.artifacts/gallery');
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** Where the built gallery stands in the local web. */
export const GALLERY = 'https://gallery.example';

/** Builds the gallery and returns its files, by their paths. */
export async function buildGallery(): Promise<string[]> {
  const built = await build({ configFile: CONFIG, logLevel: 'error' });
  if (!('output' in built)) throw new Error('The gallery is built once, in one piece');
  return built.output.map((file) => file.fileName);
}

/** Serves what `buildGallery` made. */
export function serveGallery(web: LocalWeb, files: readonly string[]): void {
  for (const file of files) {
    const type = TYPES[extname(file)];
    if (type === undefined) throw new Error(`The gallery holds ${file}, of which the type is not known`);
    web.serve(`${GALLERY}/${file}`, { type, body: readFileSync(join(BUILT, file)) });
  }
}
