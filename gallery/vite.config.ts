import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { locales } from './locales-plugin.ts';

const at = (path: string): string => join(import.meta.dirname, path);

export default defineConfig({
  root: at('.'),
  base: './',
  plugins: [preact({ reactAliasesEnabled: false }), locales()],
  resolve: {
    alias: {
      '#i18n': at('../.wxt/i18n/index.ts'),
      '@wxt-dev/browser': at('stand-in-browser.ts'),
      '@': at('..'),
    },
  },
  build: {
    outDir: at('../.artifacts/gallery'),
    emptyOutDir: true,
    target: ['chrome138', 'firefox146'],
    rolldownOptions: { input: [at('index.html'), at('stage.html'), at('annotate.html')] },
  },
});
