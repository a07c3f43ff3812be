import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import type { BrowserName } from '@/scripts/browsers/find';

/** What a page can ask its reader's system about. What is left out is as in a plain browser. */
export interface Media {
  readonly dark?: boolean;
  readonly reducedMotion?: boolean;
  readonly forcedColours?: boolean;
  /** A finger instead of a mouse. */
  readonly touch?: boolean;
  /** Paper instead of a screen. */
  readonly print?: boolean;
}

/** How to start a browser. */
export interface Launch {
  readonly executablePath: string;
  /** The profile's folder; one that was used before keeps its data. */
  readonly profile: string;
  /** The port of the local web that is the browser's only way out. */
  readonly proxyPort: number;
  readonly headless: boolean;
}

/** What differs between the browsers. The rest is in `BrowserUnderTest` and `PageUnderTest`. */
export interface Driver {
  readonly name: BrowserName;
  /** The name of the folder under `.output` with the extension for this browser. */
  readonly build: string;
  /**
   * The hosts that the browser calls on its own account and cannot be kept from calling. Their answer here
   * is 404.
   */
  readonly ownHosts: readonly string[];
  launch(options: Launch): Promise<Browser>;
  /**
   * Installs the extension in `folder` and waits until its background, if it has one, is at work: a page that
   * opens before is an article that was open at install. Returns its origin, without a slash at the end.
   */
  install(browser: Browser, folder: string): Promise<string>;
  /** Takes the extension that was installed from `folder` out, with all that it keeps. */
  uninstall(browser: Browser, folder: string, origin: string): Promise<void>;
  /** Forgets what sites keep: cookies, storage, caches, permissions. */
  forgetSites(browser: Browser): Promise<void>;
  /** Opens a page of the extension in `tab` and returns when it is loaded. */
  openExtensionPage(tab: Page, url: string): Promise<void>;
  /** Stops the background as the browser does when it is idle, and returns when it has stopped. */
  stopBackground(browser: Browser, origin: string): Promise<void>;
  backgroundIsRunning(browser: Browser, origin: string): Promise<boolean>;
  /** Takes the extension's access to its hosts away, or gives it back, as the browser's user can. */
  setHostAccess(browser: Browser, origin: string, granted: boolean): Promise<void>;
  /** Switches the extension off or on, as the browser's user can. */
  setEnabled(browser: Browser, origin: string, isOn: boolean): Promise<void>;
  /**
   * Calls the function that `source` spells with the closed shadow root of the element that `selector`
   * finds, and with `args`; all that goes in and comes out is JSON.
   */
  callWithShadowRoot(
    tab: Page,
    origin: string,
    selector: string,
    source: string,
    args: unknown[],
  ): Promise<unknown>;
  /**
   * Calls the function that `source` spells in the world of our content script in `tab`, in Firefox its sandbox,
   * with the rights that it has there; all that goes in and comes out is JSON.
   */
  callInContentScript(tab: Page, origin: string, source: string, args: unknown[]): Promise<unknown>;
  /** Composes words as an input method does, letter by letter, in whatever has the focus, and commits them. */
  compose(tab: Page, words: string): Promise<void>;
  /** Makes the page see these media features and no others. `MEDIA_QUERIES` tell when it does. */
  emulate(tab: Page, media: Media): Promise<void>;
}

/** The media query that holds where a feature is on. */
export const MEDIA_QUERIES: Record<keyof Media, string> = {
  dark: '(prefers-color-scheme: dark)',
  reducedMotion: '(prefers-reduced-motion: reduce)',
  forcedColours: '(forced-colors: active)',
  touch: '(pointer: coarse)',
  print: 'print',
};

/** Whether the built extension in `folder` has a background. */
export const hasBackground = (folder: string): boolean =>
  'background' in (JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as object);
