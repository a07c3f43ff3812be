import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { hanVariants } from '@/lib/han-variants/vite-plugin';
import { ANSWER, CALL, type Handlers } from '@/scripts/browsers/answer-calls';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MATCHES = ['https://mp.weixin.qq.com/*', 'https://www.4hou.com/*'];

/**
 * Makes an extension that is nothing but one content script and our static sheet, so that parts of
 * `lib/page` meet a real page from where they really run: Chromium's isolated world, Firefox's sandbox.
 * @param entry the content script's file, from the project's root; it calls `answerCalls`.
 * @returns a folder of builds as `BrowserUnderTest` wants it. Whoever asked for it removes it.
 */
export async function buildScriptExtension(entry: string): Promise<string> {
  const builds = mkdtempSync(join(tmpdir(), 'pangzhu-script-'));
  const folder = join(builds, 'chrome-mv3');
  mkdirSync(folder);
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [hanVariants()],
    resolve: { alias: { '@': ROOT.replace(/\/$/, '') } },
    build: {
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      target: 'esnext',
      lib: { entry: join(ROOT, entry), formats: ['iife'], name: 'pangzhu', fileName: () => 'script.js' },
    },
  });
  cpSync(join(ROOT, 'public/marks.css'), join(folder, 'marks.css'));
  const manifest = {
    manifest_version: 3,
    name: 'One content script of Pangzhu',
    version: '1',
    content_scripts: [{ matches: MATCHES, css: ['marks.css'], js: ['script.js'], run_at: 'document_end' }],
    browser_specific_settings: { gecko: { id: 'script@pangzhu.example' } },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  cpSync(folder, join(builds, 'firefox-mv3'), { recursive: true });
  return builds;
}

/** Calls what the content script in `tab` answers; arguments and answers are JSON. */
export async function callScript<H extends Handlers, Name extends keyof H & string>(
  tab: Page,
  name: Name,
  ...args: Parameters<H[Name]>
): Promise<Awaited<ReturnType<H[Name]>>> {
  const call = JSON.stringify({ name, args });
  const answer = await tab.evaluate(
    (callName, answerName, detail) =>
      new Promise<string>((resolve) => {
        const hear = (event: Event): void => resolve(String((event as CustomEvent).detail));
        window.addEventListener(answerName, hear, { once: true });
        // Handled is cancelled: until the script is there, ask again.
        const ask = (): void => {
          if (window.dispatchEvent(new CustomEvent(callName, { detail, cancelable: true })))
            setTimeout(ask, 10);
        };
        ask();
      }),
    CALL,
    ANSWER,
    call,
  );
  const { value, error } = JSON.parse(answer) as { value?: unknown; error?: string };
  if (error !== undefined) throw new Error(`${name}: ${error}`);
  return value as Awaited<ReturnType<H[Name]>>;
}
