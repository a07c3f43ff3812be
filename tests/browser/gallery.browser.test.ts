import { expect, it } from 'vitest';
import type { PageUnderTest } from '@/scripts/browsers/page-under-test';
import { until } from '@/scripts/browsers/until';
import { faultsIn } from '@/tests/browser/axe-faults';
import { describeInGallery, visitGallery } from '@/tests/browser/describe-in-gallery';

/** The narrowest window that WCAG 2.2 asks for (1.4.10): 1280 px at 400 %. */
const NARROW = { width: 320, height: 640 };

/** Colours depend on the scheme, widths on the language: both of each are looked at. */
const looks = [
  { scheme: 'light', lang: 'zh_CN' },
  { scheme: 'dark', lang: 'en' },
];

const statesIn = (page: PageUnderTest) =>
  page.tab.evaluate(() => document.querySelectorAll('.gallery-state').length);

describeInGallery('every component in every state', (the) => {
  it.each(looks)('is accessible and fits a narrow window ($scheme, $lang)', async ({ scheme, lang }) => {
    const page = await visitGallery(the, 'index.html', `lang=${lang}`, NARROW);
    await page.emulate({ dark: scheme === 'dark' });
    await until('the gallery is there', async () => (await statesIn(page)) > 30);
    // Many states of one component stand on this page: their landmarks have one name.
    expect(await faultsIn(page, { options: { rules: { 'landmark-unique': { enabled: false } } } })).toEqual(
      [],
    );
    const width = await page.tab.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(NARROW.width);
  });
});
