import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { type Driver, hasBackground, type Launch, type Media } from '@/scripts/browsers/driver';
import { until } from '@/scripts/browsers/until';

const isRoot = process.getuid?.() === 0;
/** An emulation lasts as long as its session. */
const sessions = new WeakMap<Page, CDPSession>();

async function sessionOf(tab: Page): Promise<CDPSession> {
  const open = sessions.get(tab) ?? (await tab.createCDPSession());
  sessions.set(tab, open);
  return open;
}

/** The scripts of the service workers that run, by the version's id: an update makes a new version. */
const workers = new WeakMap<Browser, Map<string, string>>();

/**
 * Listens to what becomes of the service workers. Their targets do not tell, and attaching to one would keep
 * it from being stopped.
 */
async function watchWorkers(browser: Browser): Promise<void> {
  const [tab] = await browser.pages();
  if (tab === undefined) throw new Error('Chromium has no page');
  const running = new Map<string, string>();
  workers.set(browser, running);
  const session = await sessionOf(tab);
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, scriptURL, runningStatus, status } of versions) {
      if (runningStatus === 'running' && status === 'activated') running.set(versionId, scriptURL);
      else running.delete(versionId);
    }
  });
  await session.send('ServiceWorker.enable');
}

function isRunning(browser: Browser, origin: string): boolean {
  const running = [...(workers.get(browser)?.values() ?? [])];
  return running.some((script) => script.startsWith(`${origin}/`));
}

/** The world that our script runs in: that of a page of the extension is its own. */
function worldOfOurs(tab: Page, origin: string) {
  if (tab.url().startsWith(`${origin}/`)) return tab.mainFrame();
  const world = tab.extensionRealms().find((realm) => realm.origin === origin);
  if (world === undefined) throw new Error(`Chromium: no content script of ${origin} in ${tab.url()}`);
  return world;
}

/** Drives Chromium over its DevTools protocol. */
export const chromiumDriver: Driver = {
  name: 'chromium',
  build: 'chrome-mv3',
  // The component updater, the account check, and the check of a file that was saved; no switch of 156 silences them.
  ownHosts: ['update.googleapis.com', 'accounts.google.com', 'clients2.google.com', 'sb-ssl.google.com'],

  launch: async ({ executablePath, profile, proxyPort, headless }: Launch) => {
    const browser = await puppeteer.launch({
      browser: 'chrome',
      executablePath,
      userDataDir: profile,
      headless,
      defaultViewport: headless ? { width: 1280, height: 800 } : null,
      enableExtensions: true,
      acceptInsecureCerts: true,
      pipe: true,
      args: [
        ...(isRoot || headless ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-quic',
        '--disable-features=NetworkTimeServiceQuerying',
        `--proxy-server=http://127.0.0.1:${proxyPort}`,
        // Loopback addresses go through the proxy too, and no name is looked up beside it.
        '--proxy-bypass-list=<-loopback>',
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
        // `acceptInsecureCerts` is a page's; this holds for the extension's background as well.
        '--ignore-certificate-errors',
      ],
    });
    await watchWorkers(browser);
    return browser;
  },

  install: async (browser, folder) => {
    const origin = `chrome-extension://${await browser.installExtension(folder)}`;
    if (hasBackground(folder)) await until('the background has started', () => isRunning(browser, origin));
    return origin;
  },

  uninstall: async (browser, _folder, origin) => browser.uninstallExtension(new URL(origin).hostname),

  forgetSites: async (browser) => {
    const [tab] = await browser.pages();
    if (tab === undefined) throw new Error('Chromium has no page');
    const session = await sessionOf(tab);
    await session.send('Storage.clearDataForOrigin', { origin: '*', storageTypes: 'all' });
  },

  openExtensionPage: async (tab, url) => {
    await tab.goto(url);
  },

  stopBackground: async (browser, origin) => {
    const [tab] = await browser.pages();
    if (tab === undefined) throw new Error('Chromium has no page');
    await (await sessionOf(tab)).send('ServiceWorker.stopAllWorkers');
    await until('the background has stopped', () => !isRunning(browser, origin));
  },

  backgroundIsRunning: async (browser, origin) => isRunning(browser, origin),

  setHostAccess: async (browser, origin, granted) => {
    const tab = await browser.newPage();
    await tab.goto('chrome://extensions/');
    const change = {
      extensionId: new URL(origin).hostname,
      hostAccess: granted ? 'ON_ALL_SITES' : 'ON_CLICK',
    };
    await tab.evaluate(`chrome.developerPrivate.updateExtensionConfiguration(${JSON.stringify(change)})`);
    await tab.close();
  },

  setEnabled: async (browser, origin, isOn) => {
    const tab = await browser.newPage();
    await tab.goto('chrome://extensions/');
    const id = JSON.stringify(new URL(origin).hostname);
    await tab.evaluate(`new Promise((done) => chrome.management.setEnabled(${id}, ${isOn}, done))`);
    await tab.close();
  },

  callWithShadowRoot: async (tab, origin, selector, source, args) => {
    const world = worldOfOurs(tab, origin);
    const root = `chrome.dom.openOrClosedShadowRoot(document.querySelector(${JSON.stringify(selector)}))`;
    return world.evaluate(`(${source})(${[root, ...args.map((arg) => JSON.stringify(arg))].join(', ')})`);
  },

  callInContentScript: async (tab, origin, source, args) =>
    worldOfOurs(tab, origin).evaluate(`(${source})(${args.map((arg) => JSON.stringify(arg)).join(', ')})`),

  compose: async (tab, words) => {
    const session = await sessionOf(tab);
    for (let end = 1; end <= words.length; end += 1) {
      const text = words.slice(0, end);
      await session.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end });
    }
    await session.send('Input.insertText', { text: words });
  },

  emulate: async (
    tab,
    { dark = false, reducedMotion = false, forcedColours = false, touch = false, print = false }: Media,
  ) => {
    const session = await sessionOf(tab);
    await session.send('Emulation.setEmulatedMedia', {
      media: print ? 'print' : '',
      features: [
        { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
        { name: 'prefers-reduced-motion', value: reducedMotion ? 'reduce' : '' },
        { name: 'forced-colors', value: forcedColours ? 'active' : '' },
      ],
    });
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: touch });
  },
};
