import { extname, join } from 'node:path';
import { build, type Rolldown } from 'vite';
import type { Answer, LocalWeb } from '@/scripts/browsers/local-web';
import type { PageUnderTest, Size } from '@/scripts/browsers/page-under-test';
import { describeInBrowsers, type SharedBrowser } from '@/tests/browser/harness/describe-in-browsers';

const CONFIG = join(import.meta.dirname, '../../gallery/vite.config.ts');
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** Where the built gallery stands in the local web. */
const GALLERY = 'https://gallery.example';

type Output = Rolldown.OutputChunk | Rolldown.OutputAsset;

/** Declares tests that meet our components in the gallery, in browsers without the extension. */
export function describeInGallery(promise: string, tests: (the: SharedBrowser) => void): void {
  describeInBrowsers(promise, tests, { builds: () => null, prepare: serveGallery });
}

let visits = 0;

/**
 * Opens a page of the gallery, at an address of its own.
 * @param hash what the page is told
 * @param size of the window, in CSS pixels
 */
export async function visitGallery(
  the: SharedBrowser,
  file: 'index.html' | 'stage.html' | 'annotate.html',
  hash: string,
  size: Size,
): Promise<PageUnderTest> {
  const output = (await buildGallery()).find(({ fileName }) => fileName === file);
  if (output === undefined) throw new Error(`The gallery has no ${file}`);
  const url = `${GALLERY}/${file}?${visits++}`;
  the.web.serve(url, answerOf(output));
  return the.visit(`${url}#${hash}`, size);
}

async function serveGallery(web: LocalWeb): Promise<void> {
  for (const output of await buildGallery()) web.serve(`${GALLERY}/${output.fileName}`, answerOf(output));
}

function answerOf(output: Output): Answer {
  const type = TYPES[extname(output.fileName)];
  if (type === undefined) throw new Error(`The gallery holds ${output.fileName}: of which type?`);
  return { type, body: output.type === 'chunk' ? output.code : output.source };
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
