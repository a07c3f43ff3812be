import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Plugin, type ResolvedConfig, runnerImport } from 'vite';
import { hanVariants } from '../han-variants/vite-plugin.ts';

const NAME = 'virtual:bundled-dictionary';
const RESOLVED = `\0${NAME}`;

/**
 * Gives the bundle `virtual:bundled-dictionary`, made from the sheets in `seeds/` at build time. A sheet
 * that is wrong ends the build with the list of what is wrong, a changed sheet renews the bundle.
 *
 * The builder is imported through Vite and not at the top: WXT reads its config with a loader that knows
 * nothing of `@/…`.
 *
 * @param sheets the sheets' folder, seen from the project's root
 */
export function bundledDictionary(sheets = 'seeds'): Plugin {
  let config: ResolvedConfig | undefined;
  return {
    name: 'pangzhu:bundled-dictionary',
    configResolved(resolved) {
      config = resolved;
    },
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    async load(id) {
      if (id !== RESOLVED) return undefined;
      if (config === undefined)
        throw new Error('bundledDictionary: Vite loads before its config is resolved');
      const folder = resolve(config.root, sheets);
      for (const file of readdirSync(folder)) this.addWatchFile(join(folder, file));
      const { module } = await runnerImport<typeof import('@/lib/seeds/build-dictionary')>(
        join(config.root, 'lib/seeds/build-dictionary.ts'),
        {
          configFile: false,
          logLevel: 'error',
          plugins: [hanVariants()],
          resolve: { alias: { '@': config.root } },
        },
      );
      const dictionary = module.buildDictionary(folder);
      // A JSON text is parsed faster than the same object written as code: the background wakes up often.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(dictionary))});`;
    },
  };
}
