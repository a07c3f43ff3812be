// npm run screenshots [-- NAME…]: everything that a reader sees of ours, in both browsers, under a light and a dark
// system, in Chinese, to .artifacts/pictures. Look at them; a few, named below, go to docs/pictures, as WebP.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BrowserUnderTest } from '@/scripts/browsers/browser-under-test';
import { BROWSER_NAMES, findBrowser } from '@/scripts/browsers/find';
import { ensureBrowsers } from '@/scripts/browsers/install';
import { startLocalWeb } from '@/scripts/browsers/local-web';
import { serveSampleArticles } from '@/scripts/browsers/sample-articles';
import { BUILDS, ensureBuilt } from '@/scripts/built-extension';
import { fillProfile } from '@/scripts/pictures/reader-data';
import { articleBeside, type Scene } from '@/scripts/pictures/scene';
import { SCENES } from '@/scripts/pictures/scenes';

const ALL = fileURLToPath(new URL('../.artifacts/pictures/', import.meta.url));
const SHOWN = fileURLToPath(new URL('../docs/pictures/', import.meta.url));
/** Those that documents show; of Chromium, for only that gives WebP. */
const IN_DOCUMENTS = new Set(
  ['weixin-light', 'weixin-dark', 'note-light', 'library-light'].map((name) => `chromium-${name}`),
);
const QUALITY = 80;
const SCALE = 1.5;

async function takePicture(browser: BrowserUnderTest, scene: Scene, dark: boolean): Promise<void> {
  const { width, height } = scene;
  // The scene before may have changed them.
  serveSampleArticles(browser.web);
  const page = await scene.open(browser, async (opened) => {
    await opened.tab.setViewport({ width, height, deviceScaleFactor: SCALE });
    await opened.emulate({ dark });
  });
  const name = `${browser.name}-${scene.name}-${dark ? 'dark' : 'light'}`;
  const path = join(ALL, `${name}.png`);
  // What is still fading has the colour of neither scheme. It is not waited for: a Firefox without a screen may leave a
  // transition where it began.
  await page.tab.bringToFront();
  await page.tab.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish();
  });
  await page.tab.screenshot({ path });
  if (IN_DOCUMENTS.has(name))
    await page.tab.screenshot({ path: join(SHOWN, `${name}.webp`), type: 'webp', quality: QUALITY });
  await page.tab.close();
  await articleBeside.get(page)?.tab.close();
  console.log(path);
}

const wanted = process.argv.slice(2);
const scenes = SCENES.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
await ensureBrowsers();
ensureBuilt((line) => console.log(line));
mkdirSync(ALL, { recursive: true });
mkdirSync(SHOWN, { recursive: true });
const web = await startLocalWeb();
for (const name of BROWSER_NAMES) {
  const found = await findBrowser(name);
  if ('missing' in found) throw new Error(found.missing);
  const browser = new BrowserUnderTest(name, {
    executablePath: found.path,
    web,
    builds: BUILDS,
    language: 'zh_CN',
  });
  try {
    await browser.start();
    const shown = scenes.filter(({ only = name }) => only === name);
    const [empty, full] = [shown.filter(isOfNobody), shown.filter((scene) => !isOfNobody(scene))];
    for (const scene of empty) for (const dark of [false, true]) await takePicture(browser, scene, dark);
    serveSampleArticles(web);
    if (full.length > 0) await fillProfile(browser);
    for (const scene of full) for (const dark of [false, true]) await takePicture(browser, scene, dark);
  } finally {
    await browser.close();
  }
}
await web.close();

/** What shows a profile in which nothing is. */
function isOfNobody({ name }: Scene): boolean {
  return name.endsWith('-empty');
}
