import { expect, it } from 'vitest';
import { HOST, type PageUnderTest } from '@/scripts/browsers/page-under-test';
import { SAMPLE_ARTICLES, serveSampleArticles } from '@/scripts/browsers/sample-articles';
import { until } from '@/scripts/browsers/until';
import { describeInBrowsers } from '@/tests/browser/harness/describe-in-browsers';

const paintedText = async (page: PageUnderTest) => (await page.marks()).map((mark) => mark.text);

const countHosts = (page: PageUnderTest) =>
  page.tab.evaluate((host) => document.querySelectorAll(host).length, HOST);

/** What a page of the extension has beside a page's own globals, as far as it is asked here. */
type ExtensionWorld = typeof globalThis & {
  readonly chrome: {
    readonly action: { getBadgeText(details: object): Promise<string> };
    readonly i18n: { getMessage(name: string): string };
  };
};

/** The text on the extension's toolbar button. Asked in a page of the extension. */
const badgeOf = (extensionPage: PageUnderTest) =>
  extensionPage.tab.evaluate(() => (globalThis as ExtensionWorld).chrome.action.getBadgeText({}));

/** Whether the popup shows the button that asks for access. */
const offersAccess = (popup: PageUnderTest) =>
  popup.tab.evaluate(() => {
    const { i18n } = (globalThis as ExtensionWorld).chrome;
    const action = i18n.getMessage('page_status_needs_access_action');
    return [...document.querySelectorAll('button')].some((button) => button.textContent === action);
  });

describeInBrowsers('the extension through its life', (the) => {
  it('marks an article whose opening wakes the background', async () => {
    serveSampleArticles(the.web);
    await (await the.browser.open(SAMPLE_ARTICLES['4hou'])).untilReady();
    await the.browser.stopBackground();
    expect(await the.browser.backgroundIsRunning()).toBe(false);
    const page = await the.browser.open(SAMPLE_ARTICLES.weixin);
    await page.untilReady();
    expect(await paintedText(page)).toContain('沈昌祥');
    expect(await the.browser.backgroundIsRunning()).toBe(true);
  });

  it('keeps the marks and the cards of an open article while the background is stopped', async () => {
    serveSampleArticles(the.web);
    const page = await the.browser.open(SAMPLE_ARTICLES.weixin);
    await page.untilReady();
    await the.browser.stopBackground();
    expect(await page.readCard('沈昌祥')).toContain('第八届中国网信产业前锋汇');
  });

  it('takes an open article over when it is updated, and leaves nothing of its old self', async () => {
    serveSampleArticles(the.web);
    const page = await the.browser.open(SAMPLE_ARTICLES.weixin);
    await page.untilReady();
    const before = await paintedText(page);
    const old = await page.tab.$(HOST);
    await the.browser.updateExtension();
    await until('the old overlay is gone', () => old?.evaluate((element) => !element.isConnected));
    await page.untilReady();
    expect(await countHosts(page)).toBe(1);
    expect(await paintedText(page)).toEqual(before);
    expect(await page.readCard('沈昌祥')).toContain('第八届中国网信产业前锋汇');
  });

  it('marks nothing without access to the sites, says so, and marks open articles once it has it', async () => {
    serveSampleArticles(the.web);
    const popup = await the.browser.openExtensionPage('popup.html');
    await the.browser.setHostAccess(false);
    const page = await the.browser.open(SAMPLE_ARTICLES.weixin);
    await until('the toolbar button shows it', async () => (await badgeOf(popup)) === '!');
    expect(await offersAccess(popup)).toBe(true);
    expect(await countHosts(page)).toBe(0);
    await the.browser.setHostAccess(true);
    await page.untilReady();
    expect(await paintedText(page)).toContain('沈昌祥');
    await until('the toolbar button is as before', async () => (await badgeOf(popup)) === '');
    expect(await offersAccess(popup)).toBe(false);
  });
});
