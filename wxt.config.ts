import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { bundledDictionary } from './lib/seeds/vite-plugin';

const ARTICLE_PAGES = ['https://mp.weixin.qq.com/*', 'https://www.4hou.com/*'];
const GECKO_ID = 'pangzhu@pangzhu.example';

/** The lowest versions that have all we use: `tests/browser-versions.test.ts` computes them. */
const LOWEST = { chrome: '138', firefox: '146.0' };

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  modules: ['@wxt-dev/i18n/module'],
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    short_name: '__MSG_extension_short_name__',
    description: '__MSG_extension_description__',
    default_locale: 'zh_CN',
    permissions: ['storage', 'unlimitedStorage', 'scripting', ...(browser === 'chrome' ? ['sidePanel'] : [])],
    host_permissions: ARTICLE_PAGES,
    incognito: 'not_allowed',
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self'",
    },
    content_scripts: [{ matches: ARTICLE_PAGES, css: ['marks.css'], run_at: 'document_start' }],
    ...(browser === 'chrome' ? { minimum_chrome_version: LOWEST.chrome } : {}),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              strict_min_version: LOWEST.firefox,
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {}),
  }),
  vite: () => ({
    plugins: [preact({ reactAliasesEnabled: false }), bundledDictionary()],
    // Named targets: without them the CSS minifier rewrites `color-scheme` into variables.
    build: { target: ['chrome138', 'firefox146'] },
  }),
  zip: { includeSources: ['.npmrc', '.ci/**'] },
});
