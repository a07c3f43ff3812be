import { extname, join } from 'node:path';
import { build, type Rolldown } from 'vite';
import type { LocalWeb } from '@/scripts/browsers/local-web';
import { describeInBrowsers, type SharedBrowser } from '@/tests/browser/harness/describe-in-browsers';

const CONFIG = join(import.meta.dirname, '../../gallery/vite.config.ts');
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** Where the built gallery stands in the local web. */
export const GALLERY = 'https://gallery.example';

const bodyOf = (output: Rolldown.OutputChunk | Rolldown.OutputAsset): string | Uint8Array =>
  output.type === 'chunk' ? output.code : output.source;

/** Declares tests that meet our components in the gallery, in browsers without the extension. */
export function describeInGallery(promise: string, tests: (the: SharedBrowser) => void): void {
  describeInBrowsers(promise, tests, { builds: () => null, prepare: serveGallery });
}

async function serveGallery(web: LocalWeb): Promise<void> {
  for (const output of await buildGallery()) {
    const type = TYPES[extname(output.fileName)];
    if (type === undefined) throw new Error(`The gallery holds ${output.fileName}: of which type?`);
    web.serve(`${GALLERY}/${output.fileName}`, { type, body: bodyOf(output) });
  }
}

let built: Promise<Rolldown.RolldownOutput['output']> | null = null;

/** Builds the gallery in memory, once for both browsers: tests that run side by side build it each for itself. */
function buildGallery(): Promise<Rolldown.RolldownOutput['output']> {
  built ??= build({ configFile: CONFIG, logLevel: 'error', build: { write: false } }).then((made) => {
    if (!('output' in made)) throw new Error('The gallery is built once, in one piece');
    return made.output;
  });
  return built;
}
