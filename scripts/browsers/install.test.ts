import { describe, expect, it } from 'vitest';
import type { BrowserName } from '@/scripts/browsers/find';
import { ensureBrowsers, type Installer } from '@/scripts/browsers/install';

/** A machine that writes down what is done to it. What is installed or downloaded is found afterwards. */
function pretend(over: { programs?: string[]; canUseApt?: boolean; broken?: boolean }) {
  const programs = new Set(over.programs ?? []);
  const downloads = new Map<BrowserName, string>();
  const commands: string[] = [];
  const said: string[] = [];
  const installer: Installer = {
    environment: { PATH: '/usr/bin' },
    isExecutable: (path) => programs.has(path),
    downloaded: async (browser) => downloads.get(browser) ?? null,
    canUseApt: over.canUseApt ?? false,
    run: (command, args) => {
      commands.push([command, ...args].join(' '));
      if (over.broken === true) return false;
      if (args[0] === 'install') for (const name of args) programs.add(`/usr/bin/${name}`);
      return true;
    },
    download: async (browser) => {
      commands.push(`download ${browser}`);
      if (over.broken === true) throw new Error('no network');
      downloads.set(browser, `/cache/${browser}`);
    },
    say: (line) => void said.push(line),
  };
  return { installer, commands, said };
}

describe('making sure that the browsers are there', () => {
  it('does and says nothing where both are', async () => {
    const { installer, commands, said } = pretend({
      programs: ['/usr/bin/chromium', '/usr/bin/firefox'],
      canUseApt: true,
    });
    expect(await ensureBrowsers(undefined, installer)).toEqual([]);
    expect(commands).toEqual([]);
    expect(said).toEqual([]);
  });

  it('as root on Debian, installs both with a font for Chinese', async () => {
    const { installer, commands, said } = pretend({ canUseApt: true });
    expect(await ensureBrowsers(undefined, installer)).toEqual([]);
    expect(commands).toEqual([
      'apt-get update',
      'apt-get install -y --no-install-recommends chromium firefox-esr fonts-noto-cjk',
    ]);
    expect(said.join('\n')).toContain('Installed chromium, firefox-esr, fonts-noto-cjk');
  });

  it('installs only the missing one', async () => {
    const { installer, commands } = pretend({ programs: ['/usr/bin/chromium'], canUseApt: true });
    await ensureBrowsers(undefined, installer);
    expect(commands).toContain('apt-get install -y --no-install-recommends firefox-esr fonts-noto-cjk');
  });

  it('elsewhere, downloads them with the tool that ships with puppeteer', async () => {
    const { installer, commands } = pretend({ canUseApt: false });
    expect(await ensureBrowsers(undefined, installer)).toEqual([]);
    expect(commands).toEqual(['download chromium', 'download firefox']);
  });

  it('leaves a browser that nobody asked for alone', async () => {
    const { installer, commands } = pretend({ canUseApt: false });
    await ensureBrowsers(['firefox'], installer);
    expect(commands).toEqual(['download firefox']);
  });

  it.each([true, false])('says what failed and names what is still missing (apt: %s)', async (canUseApt) => {
    const { installer, said } = pretend({ canUseApt, broken: true });
    expect(await ensureBrowsers(undefined, installer)).toEqual(['chromium', 'firefox']);
    expect(said.join('\n')).toContain(canUseApt ? 'apt-get could not install' : 'no network');
  });
});
