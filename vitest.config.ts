import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { hanVariants } from './lib/han-variants/vite-plugin.ts';
import { bundledDictionary } from './lib/seeds/vite-plugin.ts';
import LongestFirst from './scripts/test-order.ts';

const excluded = ['**/node_modules/**', '.output/**', '.artifacts/**'];
const SOAK_TIMEOUT_MS = 600_000;
const isSoak = process.env['SOAK'] !== undefined;

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        plugins: [WxtVitest(), bundledDictionary(), hanVariants()],
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...excluded, '**/*.{browser,soak}.test.ts'],
          setupFiles: ['tests/random-seed.ts', 'tests/exit-on-signal.ts'],
          maxWorkers: 2,
          // A third less work than a fresh world for each of 185 files; what a test changes it puts back.
          isolate: false,
          testTimeout: isSoak ? SOAK_TIMEOUT_MS : 20_000,
        },
      },
      {
        plugins: [WxtVitest(), hanVariants()],
        test: {
          name: 'browser',
          // What takes minutes whatever the count runs in a soak only.
          include: [
            'tests/browser/**/*.browser.test.ts',
            ...(isSoak ? ['tests/browser/**/*.soak.test.ts'] : []),
          ],
          exclude: excluded,
          globalSetup: ['tests/browser/harness/build-first.ts'],
          setupFiles: ['tests/random-seed.ts', 'tests/exit-on-signal.ts'],
          // What a worker's files share is in tests/browser/harness/shared-browsers.ts.
          isolate: false,
          // A browser waits now and then: two files side by side, on two cores. Three were no faster.
          maxWorkers: 2,
          // One failure of a browser stops nobody; `npm test` names what passed at the second try only.
          retry: isSoak ? 0 : 1,
          testTimeout: isSoak ? SOAK_TIMEOUT_MS : 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
