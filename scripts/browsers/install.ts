import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import {
  BROWSER_NAMES,
  type BrowserName,
  DOWNLOADS,
  findBrowser,
  type Machine,
  thisMachine,
} from '@/scripts/browsers/find';

/** What installing a browser needs to do to the machine. */
export interface Installer extends Machine {
  /** Whether Debian packages can be installed: Debian's tools are there and we are root. */
  readonly canUseApt: boolean;
  /** Runs a command with its output shown. True when it ended with exit code 0. */
  run(command: string, args: readonly string[]): boolean;
  /** Downloads a browser with the tool that ships with puppeteer. Throws when that fails. */
  download(browser: BrowserName): Promise<void>;
  /** Tells the person at the terminal what was done. */
  say(line: string): void;
}

const PACKAGES: Record<BrowserName, string> = { chromium: 'chromium', firefox: 'firefox-esr' };
/** Without it Chinese text is drawn as boxes. */
const CHINESE_FONT = 'fonts-noto-cjk';

function installPackages(missing: readonly BrowserName[], installer: Installer): void {
  const packages = [...missing.map((browser) => PACKAGES[browser]), CHINESE_FONT];
  installer.say(`No ${missing.join(' and no ')} here: installing the Debian packages ${packages.join(', ')}`);
  const done =
    installer.run('apt-get', ['update']) &&
    installer.run('apt-get', ['install', '-y', '--no-install-recommends', ...packages]);
  installer.say(done ? `Installed ${packages.join(', ')}` : 'apt-get could not install them (see above)');
}

async function downloadBrowser(browser: BrowserName, installer: Installer): Promise<void> {
  installer.say(`No ${browser} here: downloading one to ${DOWNLOADS}`);
  try {
    await installer.download(browser);
    installer.say(`Downloaded ${browser}`);
  } catch (error) {
    installer.say(`${browser} could not be downloaded: ${error instanceof Error ? error.message : error}`);
  }
}

/**
 * Makes sure that the browsers are there: finds them, installs the missing ones, and says what it did. With
 * Debian's packages where we are root on Debian, else with the browsers tool that ships with puppeteer.
 * @returns the browsers that are still missing; whoever needs one says so.
 */
export async function ensureBrowsers(
  wanted: readonly BrowserName[] = BROWSER_NAMES,
  installer: Installer = thisInstaller,
): Promise<BrowserName[]> {
  const lookFor = async (browsers: readonly BrowserName[]): Promise<BrowserName[]> => {
    const found = await Promise.all(browsers.map((browser) => findBrowser(browser, installer)));
    return browsers.filter((_, at) => 'missing' in (found[at] ?? {}));
  };
  const missing = await lookFor(wanted);
  if (missing.length === 0) return [];
  if (installer.canUseApt) installPackages(missing, installer);
  else for (const browser of missing) await downloadBrowser(browser, installer);
  return lookFor(missing);
}

const thisInstaller: Installer = {
  ...thisMachine,
  canUseApt: existsSync('/etc/debian_version') && process.getuid?.() === 0,
  run: (command, args) =>
    spawnSync(command, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0,
  download: async (browser) => {
    const { Browser, detectBrowserPlatform, install, resolveBuildId } = await import('@puppeteer/browsers');
    const platform = detectBrowserPlatform();
    if (platform === undefined) throw new Error('there is no build for this kind of machine');
    const kind = browser === 'chromium' ? Browser.CHROME : Browser.FIREFOX;
    const buildId = await resolveBuildId(kind, platform, 'stable');
    await install({ browser: kind, buildId, cacheDir: DOWNLOADS });
  },
  say: (line) => console.log(line),
};
