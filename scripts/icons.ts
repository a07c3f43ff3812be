// npm run icons: draws assets/icon.svg in every size that the stores and the browsers ask for, to public/icon.
// Look at the smallest before they are committed.
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '@/scripts/browsers/find';

const SIZES = [16, 32, 48, 96, 128];
const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const found = await findBrowser('chromium');
if ('missing' in found) throw new Error(found.missing);
const drawing = readFileSync(at('../assets/icon.svg'), 'utf8');
mkdirSync(at('../public/icon'), { recursive: true });
const browser = await puppeteer.launch({ executablePath: found.path, args: ['--no-sandbox'] });
try {
  const tab = await browser.newPage();
  await tab.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${drawing}`);
  for (const size of SIZES) {
    await tab.setViewport({ width: size, height: size });
    const path = at(`../public/icon/${size}.png`);
    await tab.screenshot({ path, omitBackground: true });
    console.log(path);
  }
} finally {
  await browser.close();
}
