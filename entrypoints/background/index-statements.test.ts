import 'fake-indexeddb/auto';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { indexStatements, indexStatementsSoon } from '@/entrypoints/background/index-statements';
import { withData } from '@/entrypoints/background/reader-data';
import { dictionaryChanged, whenDictionaryChanges } from '@/entrypoints/background/reader-dictionary';
import type { ArticleStatements } from '@/lib/core/records/article-statements';
import { done } from '@/lib/core/records/outcome';
import type { Pack } from '@/lib/core/records/pack';
import { installPack } from '@/lib/db/packs';
import { imported, inChunks } from '@/tests/db-transfer';
import { steadyClock, value } from '@/tests/db-world';
import { saidFile } from '@/tests/said-file';

const rows = async (): Promise<ArticleStatements[]> =>
  value(await withData(async (db) => done(await db.statements.toArray())));

const said = async (): Promise<string[]> =>
  (await rows()).map(({ statements }) =>
    statements.map(({ speakers }) => speakers.map(({ name }) => name).join('+')).join(' '),
  );

beforeAll(async () => {
  // Other files of this worker have the same database.
  value(await withData(async (db) => done(await Promise.all(db.tables.map((table) => table.clear())))));
  whenDictionaryChanges(indexStatementsSoon);
});
beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(async () => []);
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({
    manifest_version: 3,
    name: '旁注',
    version: '1.0.0',
  });
});

describe('what articles say', () => {
  it('is found in articles that came in a file, without a start or a page that asks', async () => {
    const file = await saidFile(3);
    value(await withData((db) => imported(db, inChunks(file))));
    expect(await rows()).toEqual([]);
    // As an import and a restore end.
    await dictionaryChanged('both');
    await vi.waitFor(async () => expect(await rows()).toHaveLength(3), { timeout: 15_000 });
    expect(await said()).toEqual(['周鸿祎 邬江兴', '周鸿祎 邬江兴', '周鸿祎 邬江兴 吴世忠']);
    expect(new Set((await rows()).map(({ event }) => event?.name))).toEqual(new Set(['ISC.AI 2024']));
  });

  it('is found anew with a pack that knows others', async () => {
    value(await indexStatements());
    const before = (await rows()).map(({ mark }) => mark);
    const pack: Pack = {
      id: 'jiangzhou',
      name: '江州',
      version: '1',
      author: '样例',
      licence: 'CC0',
      description: null,
      entries: [{ id: 'zhou', kind: 'person', name: '周鸿祎', forms: [], titles: [], description: null }],
    };
    value(await withData((db) => installPack(db, pack, null, steadyClock())));
    value(await indexStatements());
    for (const { mark } of await rows()) expect(before).not.toContain(mark);
  });
});
