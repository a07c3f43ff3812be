import { extname, join } from 'node:path';
import { build, type Rolldown } from 'vite';
import type { LocalWeb } from '@/scripts/browsers/local-web';

const CONFIG = join(import.meta.dirname, '../../gallery/vite.config.ts');
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** A file of the gallery: its path, and what is in it. */
export interface GalleryFile {
  readonly path: string;
  readonly body: string | Uint8Array;
}

/** Where the built gallery stands in the local web. */
export const GALLERY = 'https://gallery.example';

const bodyOf = (output: Rolldown.OutputChunk | Rolldown.OutputAsset): string | Uint8Array =>
  output.type === 'chunk' ? output.code : output.source;

/** Builds the gallery in memory: tests that run side by side build it each for itself. */
export async function buildGallery(): Promise<GalleryFile[]> {
  const built = await build({ configFile: CONFIG, logLevel: 'error', build: { write: false } });
  if (!('output' in built)) throw new Error('The gallery is built once, in one piece');
  return built.output.map((output) => ({ path: output.fileName, body: bodyOf(output) }));
}

/** Serves what `buildGallery` made. */
export function serveGallery(web: LocalWeb, files: readonly GalleryFile[]): void {
  for (const { path, body } of files) {
    const type = TYPES[extname(path)];
    if (type === undefined) throw new Error(`The gallery holds ${path}, of which the type is not known`);
    web.serve(`${GALLERY}/${path}`, { type, body });
  }
}
