// npm run screenshots: the sample articles with a card open, in both browsers, under a light and a dark
// system, in Chinese, to docs/pictures. Look at them before they are committed.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BrowserUnderTest } from '@/scripts/browsers/browser-under-test';
import { BROWSER_NAMES, findBrowser } from '@/scripts/browsers/find';
import { ensureBrowsers } from '@/scripts/browsers/install';
import { startLocalWeb } from '@/scripts/browsers/local-web';
import { SAMPLE_ARTICLES, serveSampleArticles } from '@/scripts/browsers/sample-articles';
import { BUILDS, ensureBuilt } from '@/scripts/built-extension';

const PICTURES = fileURLToPath(new URL('../docs/pictures/', import.meta.url));
const WINDOW = { width: 860, height: 760, deviceScaleFactor: 1.5 };

interface Picture {
  readonly site: keyof typeof SAMPLE_ARTICLES;
  readonly dark: boolean;
  /** Whose card is open. */
  readonly person: string;
}

const TO_TAKE: readonly Picture[] = [
  { site: 'weixin', dark: false, person: '邬江兴' },
  { site: 'weixin', dark: true, person: '邬江兴' },
  // This site stays white under a dark system: the marks follow the page, the card the system.
  { site: '4hou', dark: true, person: '沈昌祥' },
];

async function takePicture(browser: BrowserUnderTest, { site, dark, person }: Picture): Promise<void> {
  const page = await browser.open(SAMPLE_ARTICLES[site]);
  await page.tab.setViewport(WINDOW);
  await page.emulate({ dark });
  await page.untilReady();
  await page.readCard(person);
  await page.untilStill();
  const path = join(PICTURES, `${site}-${browser.name}-${dark ? 'dark' : 'light'}.png`);
  await page.tab.screenshot({ path });
  await page.tab.close();
  console.log(path);
}

await ensureBrowsers();
ensureBuilt((line) => console.log(line));
mkdirSync(PICTURES, { recursive: true });
const web = await startLocalWeb();
serveSampleArticles(web);
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
    for (const picture of TO_TAKE) await takePicture(browser, picture);
  } finally {
    await browser.close();
  }
}
await web.close();
