import { describe, expect, it } from 'vitest';
import { findBrowser, type Machine } from '@/scripts/browsers/find';

/** A machine with these programs on it and nothing else. */
function machine(programs: readonly string[], over: Partial<Machine> = {}): Machine {
  return {
    environment: { PATH: '/usr/local/bin:/usr/bin' },
    isExecutable: (path) => programs.includes(path),
    downloaded: async () => null,
    ...over,
  };
}

describe('finding a browser', () => {
  it('takes the first of the usual names, wherever on the PATH it stands', async () => {
    const both = machine(['/usr/local/bin/google-chrome', '/usr/bin/chromium']);
    expect(await findBrowser('chromium', both)).toEqual({ path: '/usr/bin/chromium' });
    const one = machine(['/usr/local/bin/google-chrome']);
    expect(await findBrowser('chromium', one)).toEqual({ path: '/usr/local/bin/google-chrome' });
  });

  it('prefers Firefox ESR, and takes Firefox', async () => {
    expect(await findBrowser('firefox', machine(['/usr/bin/firefox', '/usr/bin/firefox-esr']))).toEqual({
      path: '/usr/bin/firefox-esr',
    });
    expect(await findBrowser('firefox', machine(['/usr/bin/firefox']))).toEqual({ path: '/usr/bin/firefox' });
  });

  it('obeys the variable over everything else', async () => {
    const environment = { PATH: '/usr/bin', PANGZHU_FIREFOX: '/opt/nightly/firefox' };
    const own = machine(['/usr/bin/firefox', '/opt/nightly/firefox'], { environment });
    expect(await findBrowser('firefox', own)).toEqual({ path: '/opt/nightly/firefox' });
  });

  it('says so when the variable names no program, instead of taking another browser', async () => {
    const environment = { PATH: '/usr/bin', PANGZHU_FIREFOX: '/opt/gone' };
    await expect(findBrowser('firefox', machine(['/usr/bin/firefox'], { environment }))).rejects.toThrow(
      'PANGZHU_FIREFOX names /opt/gone, which is no program',
    );
  });

  it('falls back to a downloaded one', async () => {
    const empty = machine([], { downloaded: async (browser) => `/cache/${browser}` });
    expect(await findBrowser('chromium', empty)).toEqual({ path: '/cache/chromium' });
  });

  it('names the missing program, and where it looked', async () => {
    const found = await findBrowser('firefox', machine([], { environment: {} }));
    expect(found).toEqual({
      missing: 'firefox is not installed (looked for firefox-esr, firefox; PANGZHU_FIREFOX is not set)',
    });
  });
});
