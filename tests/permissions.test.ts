import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ConfigEnv, UserManifest } from 'wxt';
import config from '@/wxt.config';

const document = readFileSync(join(import.meta.dirname, '../docs/permissions.md'), 'utf8');

/** The rows of the first table: permission → the browsers that it is asked of. */
const rows = new Map(
  [...document.matchAll(/^\| `([^`]+)` \| (both|Chrome|Firefox) \| (.+?) \| (.+?) \|$/gm)].map((row) => [
    row[1] ?? '',
    { browser: row[2] ?? '', reason: row[3] ?? '' },
  ]),
);

async function manifestFor(browser: 'chrome' | 'firefox'): Promise<UserManifest> {
  const env: ConfigEnv = { browser, command: 'build', manifestVersion: 3, mode: 'production' };
  if (typeof config.manifest !== 'function')
    throw new Error('wxt.config.ts makes the manifest by a function');
  return await config.manifest(env);
}

describe.each(['chrome', 'firefox'] as const)('the manifest for %s', (browser) => {
  it('asks for nothing without a reason in docs/permissions.md, and the document for nothing that it lacks', async () => {
    const manifest = await manifestFor(browser);
    const asked = [
      ...(manifest.permissions ?? []),
      ...(manifest.host_permissions ?? []),
      ...(manifest.optional_permissions ?? []),
      ...(manifest.optional_host_permissions ?? []),
    ];
    const written = [...rows].filter(([, row]) =>
      ['both', browser === 'chrome' ? 'Chrome' : 'Firefox'].includes(row.browser),
    );
    expect(asked.toSorted()).toEqual(written.map(([permission]) => permission).toSorted());
    for (const [permission, { reason }] of rows) expect(reason.length, permission).toBeGreaterThan(15);
  });

  it('stays out of private windows and declares that it collects nothing', async () => {
    const manifest = await manifestFor(browser);
    expect(manifest.incognito).toBe('not_allowed');
    const gecko: unknown = manifest.browser_specific_settings?.gecko;
    if (browser === 'firefox')
      expect(gecko).toMatchObject({ data_collection_permissions: { required: ['none'] } });
  });

  it('lets its pages load and call nothing from outside', async () => {
    const { content_security_policy: policy } = await manifestFor(browser);
    expect(policy).toEqual({
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self'; frame-src 'self'",
    });
    expect(document).toContain((policy as { extension_pages: string }).extension_pages);
  });
});
