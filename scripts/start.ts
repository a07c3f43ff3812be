// npm start [-- --browser firefox|chromium]: builds the extension and opens a browser with it on the sample
// articles. Where there is no display, or in CI, it looks for itself: prints what it saw and leaves a picture.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Mention } from '@/lib/core/recognise/mention';
import { BrowserUnderTest } from '@/scripts/browsers/browser-under-test';
import { BROWSER_NAMES, type BrowserName, findBrowser } from '@/scripts/browsers/find';
import { ensureBrowsers } from '@/scripts/browsers/install';
import { startLocalWeb } from '@/scripts/browsers/local-web';
import { reportOf } from '@/scripts/browsers/page-report';
import { SAMPLE_ARTICLES, serveSampleArticles } from '@/scripts/browsers/sample-articles';
import { BUILDS, ensureBuilt } from '@/scripts/built-extension';

const PICTURES = fileURLToPath(new URL('../.artifacts/', import.meta.url));
const USAGE = 'npm start [-- --browser firefox|chromium]';

function chosenBrowser(): BrowserName | null {
  const { values } = parseArgs({ options: { browser: { type: 'string' } } });
  const chosen = BROWSER_NAMES.find((name) => name === values.browser);
  if (values.browser !== undefined && chosen === undefined) throw new Error(`Usage: ${USAGE}`);
  return chosen ?? null;
}

/** The wanted browser; without a wish, the first that is there. Installs it where it is not. */
async function browserToStart(): Promise<{ name: BrowserName; path: string }> {
  const wished = chosenBrowser();
  for (const name of wished === null ? BROWSER_NAMES : []) {
    const found = await findBrowser(name);
    if ('path' in found) return { name, path: found.path };
  }
  const name = wished ?? 'chromium';
  await ensureBrowsers([name]);
  const found = await findBrowser(name);
  if ('missing' in found) throw new Error(found.missing);
  return { name, path: found.path };
}

const { CI, DISPLAY, WAYLAND_DISPLAY } = process.env;
const hasDisplay = process.platform !== 'linux' || DISPLAY !== undefined || WAYLAND_DISPLAY !== undefined;

/** One line for each entity and form of it that is marked, and how many times. */
function listMentions(mentions: readonly Mention[]): string {
  const counts = new Map<string, number>();
  for (const { kind, certainty, name, surface } of mentions) {
    const written = surface === name ? '' : ` (${surface})`;
    const line = `  ${kind.padEnd(13)} ${name}${written}${certainty === 'unsure' ? ' ?' : ''}`;
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return [...counts].map(([line, count]) => `${line}${count > 1 ? ` × ${count}` : ''}`).join('\n');
}

/** Opens the sample article, says what is to be seen, leaves a picture. False when nobody is marked. */
async function lookForItself(browser: BrowserUnderTest): Promise<boolean> {
  const asker = await browser.openExtensionPage('popup.html');
  const page = await browser.open(SAMPLE_ARTICLES.weixin);
  await page.untilReady();
  const { mentions } = await reportOf(asker, SAMPLE_ARTICLES.weixin);
  const painted = new Set((await page.marks()).map((mark) => mark.text));
  console.log(`${await browser.version()}: ${await page.tab.title()}`);
  console.log(`${mentions.length} mentions\n${listMentions(mentions)}`);
  const person = mentions.find(({ kind, surface }) => kind === 'person' && painted.has(surface));
  if (person === undefined) return false;
  await page.tab.bringToFront();
  const card = await page.readCard(person.surface);
  console.log(`The card of ${person.name}:\n${card.replaceAll(/\n+/g, '\n').replaceAll(/^/gm, '  ')}`);
  mkdirSync(PICTURES, { recursive: true });
  const picture = join(PICTURES, `start-${browser.name}.png`);
  await page.tab.screenshot({ path: picture });
  console.log(`Picture: ${picture}`);
  return true;
}

async function showWindow(browser: BrowserUnderTest): Promise<void> {
  for (const url of Object.values(SAMPLE_ARTICLES).toReversed()) await browser.open(url);
  console.log('The sample articles are open. Point at a marked name. This ends when you close the browser.');
  await browser.untilClosed();
}

const headless = CI !== undefined || !hasDisplay;
const { name, path } = await browserToStart();
ensureBuilt((line) => console.log(line));
const web = await startLocalWeb();
serveSampleArticles(web);
const browser = new BrowserUnderTest(name, { executablePath: path, web, builds: BUILDS, headless });
try {
  await browser.start();
  if (!headless) await showWindow(browser);
  else if (!(await lookForItself(browser))) {
    console.error('Nobody is marked: the extension does not work as it should.');
    process.exitCode = 1;
  }
} finally {
  await browser.close();
  await web.close();
}
