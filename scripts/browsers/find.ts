import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

export const BROWSER_NAMES = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof BROWSER_NAMES)[number];

/** What each browser is called on a machine, the preferred name first, and what overrides the search. */
const PROGRAMS: Record<BrowserName, { readonly commands: readonly string[]; readonly variable: string }> = {
  chromium: {
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    variable: 'PANGZHU_CHROMIUM',
  },
  firefox: { commands: ['firefox-esr', 'firefox'], variable: 'PANGZHU_FIREFOX' },
};

/** What finding a browser needs to know of the machine. */
export interface Machine {
  readonly environment: Readonly<Record<string, string | undefined>>;
  isExecutable(path: string): boolean;
  /** The program that an earlier download left, or null. */
  downloaded(browser: BrowserName): Promise<string | null>;
}

/** A browser's program, or the sentence that says why there is none. */
export type Found = { readonly path: string } | { readonly missing: string };

/** Where downloaded browsers are kept: outside of the checkout, so that `npm ci` leaves them alone. */
export const DOWNLOADS = join(homedir(), '.cache', 'pangzhu', 'browsers');

/**
 * The program of a browser: the one that `PANGZHU_CHROMIUM` or `PANGZHU_FIREFOX` names, else the first of its
 * usual names on the PATH, else a downloaded one.
 * @throws Error when the variable names no program: whoever set it wanted that browser and no other.
 */
export async function findBrowser(browser: BrowserName, machine: Machine = thisMachine): Promise<Found> {
  const { commands, variable } = PROGRAMS[browser];
  const wanted = machine.environment[variable];
  if (wanted !== undefined && wanted !== '') {
    if (!machine.isExecutable(wanted)) throw new Error(`${variable} names ${wanted}, which is no program`);
    return { path: wanted };
  }
  const folders = (machine.environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  const path = candidates.find((candidate) => machine.isExecutable(candidate));
  if (path !== undefined) return { path };
  const downloaded = await machine.downloaded(browser);
  if (downloaded !== null) return { path: downloaded };
  return {
    missing: `${browser} is not installed (looked for ${commands.join(', ')}; ${variable} is not set)`,
  };
}

/** The machine that this runs on. */
export const thisMachine: Machine = {
  environment: process.env,
  isExecutable: (path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  },
  downloaded: async (browser) => {
    const { Browser, getInstalledBrowsers } = await import('@puppeteer/browsers');
    const installed = await getInstalledBrowsers({ cacheDir: DOWNLOADS });
    const wanted = browser === 'chromium' ? Browser.CHROME : Browser.FIREFOX;
    return installed.find((candidate) => candidate.browser === wanted)?.executablePath ?? null;
  },
};
