import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { ARTICLE_ORIGINS } from './lib/core/records/article-hosts';
import { hanVariants } from './lib/han-variants/vite-plugin.ts';
import { bundledDictionary } from './lib/seeds/vite-plugin.ts';

const GECKO_ID = 'pangzhu@pangzhu.example';

/** The lowest versions that have all we use: `tests/browser-versions.test.ts` computes them. */
export const LOWEST_VERSIONS = { chrome: 128, firefox: 146 };

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
    host_permissions: [...ARTICLE_ORIGINS],
    incognito: 'not_allowed',
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self'; frame-src 'self'",
    },
    // Not one of WXT's own content scripts: those announce themselves to the page by events and messages.
    content_scripts: [
      {
        matches: [...ARTICLE_ORIGINS],
        js: ['article.js'],
        css: ['highlights.css', 'marks.css'],
        run_at: 'document_end',
      },
    ],
    // The frames that notes are typed in and people put in, for our own script to put into an article's page.
    web_accessible_resources: [{ resources: ['note.html', 'term.html'], matches: [...ARTICLE_ORIGINS] }],
    commands:
      browser === 'firefox'
        ? { _execute_sidebar_action: { suggested_key: { default: 'Alt+Shift+P' } } }
        : {
            'open-panel': {
              suggested_key: { default: 'Alt+Shift+P' },
              description: '__MSG_extension_open_panel__',
            },
          },
    action: { default_title: '__MSG_extension_short_name__' },
    ...(browser === 'chrome' ? { minimum_chrome_version: String(LOWEST_VERSIONS.chrome) } : {}),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              strict_min_version: `${LOWEST_VERSIONS.firefox}.0`,
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {}),
  }),
  vite: () => ({
    plugins: [preact({ reactAliasesEnabled: false }), bundledDictionary(), hanVariants()],
    // Named targets: without them the CSS minifier rewrites `color-scheme` into variables.
    build: { target: [`chrome${LOWEST_VERSIONS.chrome}`, `firefox${LOWEST_VERSIONS.firefox}`] },
  }),
  zip: { includeSources: ['.npmrc', '.ci/**'] },
});
