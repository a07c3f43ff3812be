import { runnerImport } from 'vite';
import { expect, it } from 'vitest';
import type { Dictionary } from '@/lib/core/dictionary/entity';
import { EXAMPLE_SHEET, folderOf } from '@/lib/seeds/example-sheets';
import { bundledDictionary } from '@/lib/seeds/vite-plugin';

async function bundled(sheets?: string): Promise<Dictionary> {
  const { module } = await runnerImport<{ default: Dictionary }>('virtual:bundled-dictionary', {
    configFile: false,
    logLevel: 'silent',
    plugins: [bundledDictionary(sheets)],
  });
  return module.default;
}

it('the bundle gets the dictionary that the sheets make', async () => {
  const dictionary = await bundled();
  expect(dictionary.sources.map((source) => source.seed)).toEqual([0, 1, 2, 3, 4]);
  expect(dictionary.entities.map((entity) => entity.name)).toContain('周鸿祎');
});

it('a sheet that is wrong ends the build, with its file and line', async () => {
  const folder = folderOf({ '000-example.yaml': EXAMPLE_SHEET.replace('role: speaker', 'role: guest') });
  await expect(bundled(folder)).rejects.toThrow(/000-example\.yaml:11: /);
});
