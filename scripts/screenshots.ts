// npm run screenshots: the sample articles with a card open, in both browsers, under a light and a dark
// system, to docs/pictures. Look at them before they are committed.
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
const WINDOW = { width: 860, height: 640, deviceScaleFactor: 2 };
/** Whose card is open in the picture of each sample. */
const POINTED_AT = { weixin: '邬江兴', '4hou': '沈昌祥' } as const;
const SITES = ['weixin', '4hou'] as const;

async function takePictures(browser: BrowserUnderTest): Promise<void> {
  for (const site of SITES) {
    const page = await browser.open(SAMPLE_ARTICLES[site]);
    await page.tab.setViewport(WINDOW);
    await page.untilReady();
    for (const dark of [false, true]) {
      await page.emulate({ dark });
      await page.readCard(POINTED_AT[site]);
      await page.untilStill();
      const path = join(PICTURES, `${site}-${browser.name}-${dark ? 'dark' : 'light'}.png`);
      await page.tab.screenshot({ path });
      console.log(path);
      await page.tab.mouse.move(0, 0);
    }
    await page.tab.close();
  }
}

await ensureBrowsers();
ensureBuilt((line) => console.log(line));
mkdirSync(PICTURES, { recursive: true });
const web = await startLocalWeb();
serveSampleArticles(web);
for (const name of BROWSER_NAMES) {
  const found = await findBrowser(name);
  if ('missing' in found) throw new Error(found.missing);
  const browser = new BrowserUnderTest(name, { executablePath: found.path, web, builds: BUILDS });
  try {
    await browser.start();
    await takePictures(browser);
  } finally {
    await browser.close();
  }
}
await web.close();
