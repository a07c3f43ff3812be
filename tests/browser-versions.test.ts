import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FEATURES, firstVersion, lowestVersion, shippedSources } from '@/tests/browser-versions';
import { LOWEST_VERSIONS } from '@/wxt.config';

const sources = shippedSources(join(import.meta.dirname, '..'));

describe('the lowest browser versions', () => {
  it.each(['chrome', 'firefox'] as const)(
    '%s: the manifest names what the features in use ask for',
    (browser) => {
      const { version, because } = lowestVersion(sources, browser);
      expect(LOWEST_VERSIONS[browser], because.join(', ')).toBe(version);
    },
  );

  it('counts the note about underlines in highlights, and refuses what a browser lacks', () => {
    expect(firstVersion({ key: 'css.selectors.highlight', pattern: /x/ }, 'firefox')).toBe(149);
    expect(
      firstVersion(
        { key: 'css.selectors.highlight', pattern: /x/, partialUntil: 'text-decoration' },
        'firefox',
      ),
    ).toBe(146);
    expect(() => firstVersion({ key: 'webextensions.api.sidePanel', pattern: /x/ }, 'firefox')).toThrow(
      'firefox has no',
    );
    expect(() => firstVersion({ key: 'css.no-such-thing', pattern: /x/ }, 'chrome')).toThrow('knows no');
  });

  it('knows every feature of the list', () => {
    for (const feature of FEATURES) {
      const browser = feature.only ?? 'chrome';
      expect(firstVersion(feature, browser), feature.key).toBeGreaterThan(0);
    }
  });
});
