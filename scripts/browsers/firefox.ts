import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type Driver, hasBackground, type Launch, type Media } from '@/scripts/browsers/driver';
import { inSandbox } from '@/scripts/browsers/firefox-content-script';
import { until } from '@/scripts/browsers/until';

/**
 * Firefox gives an extension a random origin. In its place it gets one that its folder decides, as in Chromium: it is
 * known, the same after a restart, and another where another folder is installed later.
 */
function uuidOf(folder: string): string {
  const digits = createHash('sha256').update(folder).digest('hex');
  return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5');
}

/** The name by which Firefox knows the extension in a folder, whatever its origin. */
function addonIdOf(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    readonly browser_specific_settings: { readonly gecko: { readonly id: string } };
  };
  return manifest.browser_specific_settings.gecko.id;
}

/** WebDriver BiDi (https://w3c.github.io/webdriver-bidi), where puppeteer has no word of its own for it. */
interface Bidi {
  send(method: string, params: object): Promise<{ readonly result: unknown }>;
}

const bidiOf = (browser: Browser): Bidi => (browser as unknown as { readonly connection: Bidi }).connection;
const contextOf = (tab: Page): string => (tab.mainFrame() as unknown as { readonly _id: string })._id;

/** What `script.evaluate` and `script.callFunction` answer, as far as we read it. */
interface ScriptAnswer {
  readonly type: 'success' | 'exception';
  readonly result?: {
    readonly value?: unknown;
    readonly sharedId?: string;
  };
  readonly exceptionDetails?: { readonly text: string };
}

async function ask(bidi: Bidi, method: string, params: object): Promise<NonNullable<ScriptAnswer['result']>> {
  const answer = (await bidi.send(method, { awaitPromise: true, ...params })).result as ScriptAnswer;
  if (answer.type === 'exception') throw new Error(`Firefox: ${answer.exceptionDetails?.text}`);
  return answer.result ?? {};
}

/** Evaluates an expression in the browser's own window, where `Services` and the extension's policy are. */
async function inBrowserWindow(browser: Browser, expression: string): Promise<unknown> {
  const bidi = bidiOf(browser);
  const tree = (await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 }))
    .result as {
    readonly contexts: readonly { readonly context: string }[];
  };
  const [window] = tree.contexts;
  if (window === undefined) throw new Error('Firefox has no window');
  return (await ask(bidi, 'script.evaluate', { expression, target: { context: window.context } })).value;
}

const extensionAt = (origin: string): string =>
  `WebExtensionPolicy.getByHostname('${new URL(origin).hostname}').extension`;

const backgroundIsRunning = async (browser: Browser, origin: string): Promise<boolean> =>
  (await inBrowserWindow(browser, `${extensionAt(origin)}.backgroundState`)) === 'running';

/** Drives Firefox over WebDriver BiDi, and over its own window where BiDi has no word for a thing. */
export const firefoxDriver: Driver = {
  name: 'firefox',
  build: 'firefox-mv3',
  ownHosts: [],

  launch: ({ executablePath, profile, proxyPort, headless }: Launch) =>
    puppeteer.launch({
      browser: 'firefox',
      executablePath,
      userDataDir: profile,
      headless,
      defaultViewport: headless ? { width: 1280, height: 800 } : null,
      acceptInsecureCerts: true,
      args: ['--remote-allow-system-access'],
      // Without it release builds disregard the pref with which puppeteer silences remote settings.
      env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
      extraPrefsFirefox: {
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': proxyPort,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': proxyPort,
        // Loopback addresses go through the proxy too.
        'network.proxy.no_proxies_on': '',
        'network.proxy.allow_hijacking_localhost': true,
        // No request may go round a proxy that is slow to answer.
        'network.proxy.failover_direct': false,
        // A test reads what was copied.
        'dom.events.testing.asyncClipboard': true,
        'extensions.webextensions.keepStorageOnUninstall': true,
        'extensions.webextensions.keepUuidOnUninstall': true,
      },
    }),

  install: async (browser, folder) => {
    const uuid = uuidOf(folder);
    const origin = `moz-extension://${uuid}`;
    const pref = ['extensions.webextensions.uuids', JSON.stringify({ [addonIdOf(folder)]: uuid })];
    await inBrowserWindow(browser, `Services.prefs.setStringPref(...${JSON.stringify(pref)})`);
    await browser.installExtension(folder);
    if (hasBackground(folder))
      await until('the background has started', () => backgroundIsRunning(browser, origin));
    return origin;
  },

  uninstall: async (browser, folder) => browser.uninstallExtension(addonIdOf(folder)),

  forgetSites: async (browser) => {
    await inBrowserWindow(
      browser,
      `new Promise((done) => Services.clearData.deleteData(
        Ci.nsIClearDataService.CLEAR_ALL_CACHES | Ci.nsIClearDataService.CLEAR_COOKIES |
        Ci.nsIClearDataService.CLEAR_DOM_STORAGES | Ci.nsIClearDataService.CLEAR_PERMISSIONS, done))`,
    );
  },

  openExtensionPage: async (tab, url) => {
    // Waiting for the end of such a navigation never ends: start it, then ask.
    await bidiOf(tab.browser()).send('browsingContext.navigate', {
      context: contextOf(tab),
      url,
      wait: 'none',
    });
    await until(`${url} is loaded`, () =>
      tab.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', url),
    );
  },

  stopBackground: async (browser, origin) => {
    // Whoever calls it just then has it started again at once: it is asked for the one that ran before.
    const stop = `(async () => {
      const extension = ${extensionAt(origin)};
      const find = () => [...extension.views].find(({ viewType }) => viewType === 'background') ?? null;
      const before = find();
      await extension.terminateBackground();
      return before === null ? extension.backgroundState !== 'running' : find() !== before;
    })()`;
    await until('the background has stopped', async () => (await inBrowserWindow(browser, stop)) === true);
  },

  backgroundIsRunning,

  setHostAccess: async (browser, origin, granted) => {
    await inBrowserWindow(
      browser,
      `(async () => {
        const { ExtensionPermissions } =
          ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
        const extension = ${extensionAt(origin)};
        const origins = extension.manifest.host_permissions;
        await ExtensionPermissions.${granted ? 'add' : 'remove'}(
          extension.id, { permissions: [], origins }, extension);
      })()`,
    );
  },

  setEnabled: async (browser, _origin, isOn) => {
    await inBrowserWindow(
      browser,
      `(async () => {
        const [id] = Object.keys(JSON.parse(Services.prefs.getStringPref('extensions.webextensions.uuids')));
        const addon = await AddonManager.getAddonByID(id);
        await addon.${isOn ? 'enable' : 'disable'}();
      })()`,
    );
  },

  callWithShadowRoot: async (tab, _origin, selector, source, args) => {
    const bidi = bidiOf(tab.browser());
    const target = { context: contextOf(tab) };
    const host = await ask(bidi, 'script.evaluate', {
      expression: `document.querySelector(${JSON.stringify(selector)})`,
      target,
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
    });
    const { shadowRoot } = (host.value ?? {}) as { readonly shadowRoot?: { readonly sharedId: string } };
    if (shadowRoot === undefined) throw new Error(`Firefox: ${selector} has no shadow root in ${tab.url()}`);
    const json = await ask(bidi, 'script.callFunction', {
      functionDeclaration: `async (root, args) => JSON.stringify(await (${source})(root, ...JSON.parse(args)))`,
      arguments: [{ sharedId: shadowRoot.sharedId }, { type: 'string', value: JSON.stringify(args) }],
      target,
    });
    return typeof json.value === 'string' ? JSON.parse(json.value) : undefined;
  },

  callInContentScript: async (tab, origin, source, args) => {
    const call = `(${source})(${args.map((arg) => JSON.stringify(arg)).join(', ')})`;
    const json = await inBrowserWindow(
      tab.browser(),
      inSandbox(new URL(origin).hostname, contextOf(tab), call),
    );
    const { value, error } = JSON.parse(String(json)) as {
      readonly value?: unknown;
      readonly error?: string;
    };
    if (error !== undefined) throw new Error(`Firefox: ${error}`);
    return value;
  },

  compose: async (tab, words) => {
    await inBrowserWindow(
      tab.browser(),
      `(() => {
        const processor = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
        if (!processor.beginInputTransactionForTests(window)) throw new Error('No input method may begin');
        const words = ${JSON.stringify(words)};
        for (let end = 1; end <= words.length; end += 1) {
          processor.setPendingCompositionString(words.slice(0, end));
          processor.appendClauseToPendingComposition(end, processor.ATTR_RAW_CLAUSE);
          processor.setCaretInPendingComposition(end);
          processor.flushPendingComposition();
        }
        processor.commitComposition();
      })()`,
    );
  },

  emulate: async (
    tab,
    { dark = false, reducedMotion = false, forcedColours = false, touch = false, print = false }: Media,
  ) => {
    // The values are those of `layout/style` and `widget/LookAndFeel`: 0 is dark, 1 is light; 1 is a coarse pointer.
    const prefs: Record<string, number | null> = {
      'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
      'ui.prefersReducedMotion': reducedMotion ? 1 : null,
      'browser.display.document_color_use': forcedColours ? 2 : null,
      'ui.useAccessibilityTheme': forcedColours ? 1 : null,
      'ui.primaryPointerCapabilities': touch ? 1 : null,
    };
    const statements = Object.entries(prefs).map(([name, value]) =>
      value === null
        ? `Services.prefs.clearUserPref('${name}')`
        : `Services.prefs.setIntPref('${name}', ${value})`,
    );
    // No pref changes the medium; it is set for every tab, as the prefs are.
    const medium = `for (const { linkedBrowser } of gBrowser.tabs)
      linkedBrowser.browsingContext.mediumOverride = '${print ? 'print' : ''}'`;
    await inBrowserWindow(tab.browser(), [...statements, medium].join(';'));
  },
};
