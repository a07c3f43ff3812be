import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { chromiumDriver } from '@/scripts/browsers/chromium';
import type { Driver } from '@/scripts/browsers/driver';
import type { BrowserName } from '@/scripts/browsers/find';
import { firefoxDriver } from '@/scripts/browsers/firefox';
import type { LocalWeb } from '@/scripts/browsers/local-web';
import { PageUnderTest } from '@/scripts/browsers/page-under-test';
import { until } from '@/scripts/browsers/until';

const DRIVERS: Record<BrowserName, Driver> = { chromium: chromiumDriver, firefox: firefoxDriver };

export interface BrowserOptions {
  readonly executablePath: string;
  /** The browser's only way out. */
  readonly web: LocalWeb;
  /** The folder that holds the built extensions, or null for a browser without ours. */
  readonly builds: string | null;
  /** False shows a window. */
  readonly headless?: boolean;
  /**
   * The one language, named as its folder under `_locales`, that the extension is left with: the browser may
   * speak none but English. The browser's choice unless told.
   */
  readonly language?: string;
}

/**
 * The browsers that were not closed. Whoever is interrupted does not come to `close`; puppeteer ends every second one
 * then (it takes listeners out of a list while it walks it), and whatever ends a process may not wait long: all are
 * ended before the first profile is removed.
 */
const open = new Set<BrowserUnderTest>();
process.once('exit', () => {
  for (const browser of open) browser.kill();
  for (const browser of open) browser.removeHome();
});

/**
 * A real browser with the extension in it and a profile of its own, driven in the same words whichever it is.
 * Everything that it leaves on the disk is gone after `close`.
 */
export class BrowserUnderTest {
  readonly name: BrowserName;
  readonly web: LocalWeb;
  readonly #driver: Driver;
  readonly #options: BrowserOptions;
  /** Holds the profile and copies of the extensions, which a build during the test cannot change. */
  readonly #home: string;
  /** The folder of the extension that is in, null without one. Each that comes after another has a new one. */
  #extension: string | null = null;
  #extensions = 0;
  #browser: Browser | null = null;
  #origin = '';
  /** Tabs that were closed: puppeteer goes on to name those of Firefox that showed the extension. */
  readonly #closed = new WeakSet<Page>();

  constructor(name: BrowserName, options: BrowserOptions) {
    this.name = name;
    this.web = options.web;
    this.#driver = DRIVERS[name];
    this.#options = options;
    this.#home = mkdtempSync(join(tmpdir(), `pangzhu-${name}-`));
    open.add(this);
    this.#copyExtension(options.builds);
  }

  #copyExtension(builds: string | null): void {
    this.#extension = builds && join(this.#home, `extension-${this.#extensions++}`);
    if (builds === null || this.#extension === null) return;
    cpSync(join(builds, this.#driver.build), this.#extension, { recursive: true });
    if (this.#options.language !== undefined) this.#keepOnly(this.#extension, this.#options.language);
  }

  #keepOnly(extension: string, language: string): void {
    const locales = join(extension, '_locales');
    for (const other of readdirSync(locales).filter((name) => name !== language)) {
      rmSync(join(locales, other), { recursive: true });
    }
  }

  get #running(): Browser {
    if (this.#browser === null) throw new Error(`${this.name} is not running`);
    return this.#browser;
  }

  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  get extensionOrigin(): string {
    return this.#origin;
  }

  /** As the browser names itself, with its version. */
  version(): Promise<string> {
    return this.#running.version();
  }

  /** Starts the browser; after `stop`, with the profile that it had. */
  async start(): Promise<void> {
    const { executablePath, web, headless = true } = this.#options;
    const profile = join(this.#home, 'profile');
    // After a crash puppeteer lays the profile of Firefox out as it was, and nobody hears when it is done.
    await until('the profile is as it was', () =>
      ['prefs.js', 'user.js'].every((name) => !existsSync(join(profile, `${name}.puppeteer`))),
    );
    this.#browser = await this.#driver.launch({ executablePath, profile, proxyPort: web.port, headless });
    await this.#install();
  }

  async #install(): Promise<void> {
    if (this.#extension !== null) this.#origin = await this.#driver.install(this.#running, this.#extension);
  }

  /**
   * Makes the browser as good as new for other tests, without the seconds that a start takes: no tab, nothing that
   * sites keep, and in place of the extension another, under an origin where nothing was ever kept. What its own web
   * serves is the caller's.
   * @param builds as in {@link BrowserOptions}
   */
  async beginAnew(builds: string | null): Promise<void> {
    await this.closeTabs();
    const [first] = await this.#running.pages();
    if (first !== undefined) {
      if (first.url() !== 'about:blank') await first.goto('about:blank');
      await this.#driver.emulate(first, {});
    }
    if (this.#extension !== null) {
      await this.#driver.uninstall(this.#running, this.#extension, this.#origin);
      rmSync(this.#extension, { recursive: true });
    }
    await this.#driver.forgetSites(this.#running);
    this.#copyExtension(builds);
    await this.#install();
  }

  /** Ends the browser as its user would, so that it saves what it has to save. */
  async stop(): Promise<void> {
    await this.#running.close();
    this.#browser = null;
  }

  /** Ends the browser and starts it again with the same profile. */
  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  /** Returns when the person at the screen has closed the browser. */
  async untilClosed(): Promise<void> {
    if (this.#running.connected)
      await new Promise<void>((resolve) => this.#running.once('disconnected', () => resolve()));
  }

  /** Ends the browser at once, as a failing machine would; `start` begins again with what the disk has. */
  async crash(): Promise<void> {
    const child = this.kill();
    this.#browser = null;
    if (child !== null) await once(child, 'exit');
  }

  /**
   * Kills the browser with all its processes, without a wait for their end.
   * @returns the process that is about to end, null when none ran
   */
  kill(): ChildProcess | null {
    const child = this.#browser?.process() ?? null;
    if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return null;
    // Puppeteer makes the browser the leader of a process group: its children end with it.
    process.kill(-child.pid, 'SIGKILL');
    return child;
  }

  /** Removes all that the browser left on the disk. It must have ended. */
  removeHome(): void {
    rmSync(this.#home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }

  /** Ends the browser at once and removes its profile. */
  async close(): Promise<void> {
    await this.crash();
    open.delete(this);
    this.removeHome();
  }

  /** Opens an address in a new tab and returns when its document is loaded. */
  async open(url: string): Promise<PageUnderTest> {
    const page = new PageUnderTest(await this.#running.newPage(), this.#driver, this.#origin);
    await page.tab.goto(url, { waitUntil: 'domcontentloaded' });
    return page;
  }

  /** Opens a page of the extension, for instance `popup.html`, in a new tab. */
  async openExtensionPage(path: string): Promise<PageUnderTest> {
    const page = new PageUnderTest(await this.#running.newPage(), this.#driver, this.#origin);
    await this.#driver.openExtensionPage(page.tab, `${this.#origin}/${path}`);
    return page;
  }

  /**
   * Closes all tabs but the first, without which the browser would end.
   * @param kept a page whose tab stays too
   */
  async closeTabs(kept?: PageUnderTest): Promise<void> {
    const [, ...others] = await this.#running.pages();
    for (const tab of others) {
      if (tab === kept?.tab || this.#closed.has(tab)) continue;
      await tab.close();
      this.#closed.add(tab);
    }
  }

  /** Stops the extension's background as the browser does when it is idle. */
  stopBackground(): Promise<void> {
    return this.#driver.stopBackground(this.#running, this.#origin);
  }

  backgroundIsRunning(): Promise<boolean> {
    return this.#driver.backgroundIsRunning(this.#running, this.#origin);
  }

  /** Takes the extension's access to its hosts away, or gives it back, as the browser's user can. */
  setHostAccess(granted: boolean): Promise<void> {
    return this.#driver.setHostAccess(this.#running, this.#origin, granted);
  }

  /** Switches the extension off or on, as the browser's user can. */
  setEnabled(isOn: boolean): Promise<void> {
    return this.#driver.setEnabled(this.#running, this.#origin, isOn);
  }

  /** Puts the extension in once more while the browser runs, as an update does. */
  async updateExtension(): Promise<void> {
    await this.#install();
  }

  /**
   * What left the browser so far, one line each, apart from the calls that the browser makes on its own
   * account. A tunnel on which no request followed counts too.
   */
  requests(): string[] {
    const { requests, tunnels } = this.web;
    const asked = requests.map(({ method, url, headers }) => ({
      host: new URL(url).hostname,
      line: `${method} ${url}`,
      ours: headers.origin === this.#origin,
    }));
    const silent = tunnels
      .map((tunnel) => tunnel.replace(/:\d+$/, ''))
      .filter((host) => asked.every((request) => request.host !== host))
      .map((host) => ({ host, line: `CONNECT ${host}`, ours: false }));
    return [...asked, ...silent]
      .filter(({ host, ours }) => ours || !this.#driver.ownHosts.includes(host))
      .map(({ line }) => line);
  }
}
