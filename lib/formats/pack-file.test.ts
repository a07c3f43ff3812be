import { describe, expect, it } from 'vitest';
import { LARGEST_PACK, MOST_PACK_ENTRIES, type Pack } from '@/lib/core/records/pack';
import { isPackFault, readPackFile, writePackFile } from '@/lib/formats/pack-file';

const entry = {
  id: 'person-a',
  kind: 'person' as const,
  name: '欧阳明舟',
  forms: ['明舟老师'],
  titles: [{ title: '所长', organisation: '海岳实验室', event: null, date: '2024', source: null }],
  description: null,
};
const pack: Pack = {
  ...{ id: 'jiangzhou', name: '江州名录', version: '1', author: '甲', licence: 'CC0-1.0', description: null },
  entries: [entry],
};
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (change: Partial<Record<keyof Pack, unknown>>) =>
  readPackFile(bytes(writePackFile({ ...pack, ...change } as Pack)));

describe('a pack', () => {
  it('comes back as it was written', () => {
    expect(readPackFile(bytes(writePackFile(pack)))).toEqual(pack);
  });

  it.each([
    ['no JSON', '{', 'not-json'],
    ['another format', '{"format":"pangzhu"}', 'other-format'],
    ['a list', '[]', 'other-format'],
    ['null', 'null', 'other-format'],
    ['a later version', '{"format":"pangzhu-pack","version":2}', 'newer-version'],
    ['brackets without end', '['.repeat(100_000), 'too-deep'],
  ])('that is %s is refused', (_, text, code) => {
    expect(readPackFile(bytes(text))).toEqual({ code });
  });

  it('that is no UTF-8 is refused', () => {
    expect(readPackFile(Uint8Array.of(0x22, 0xff, 0x22))).toEqual({ code: 'not-json' });
  });

  it('that is larger than any is refused before it is read', () => {
    expect(readPackFile(new Uint8Array(LARGEST_PACK + 1))).toEqual({ code: 'too-large' });
  });

  it.each([
    [{ id: 'Jiangzhou' }, 'id'],
    [{ id: 'a:b' }, 'id'],
    [{ id: '__proto__' }, 'id'],
    [{ name: ' ' }, 'name'],
    [{ licence: 'x'.repeat(301) }, 'licence'],
    [{ extra: 1 }, 'extra'],
    [{ entries: [{ ...entry, id: 'other:person-a' }] }, 'entries[0].id'],
    [{ entries: [{ ...entry, name: '中' }] }, 'entries[0].name'],
    [{ entries: [{ ...entry, kind: 'event' }] }, 'entries[0].kind'],
    [{ entries: [{ ...entry, forms: ['两\n行'] }] }, 'entries[0].forms[0]'],
    [{ entries: [{ ...entry, isHidden: true }] }, 'entries[0].isHidden'],
    [{ entries: [entry, entry] }, ''],
    [{ entries: Array.from({ length: MOST_PACK_ENTRIES + 1 }, () => 0) }, 'entries'],
    [
      {
        entries: [
          {
            ...entry,
            titles: [
              { ...entry.titles[0], source: { article: 'x', account: null, url: 'javascript:alert(1)' } },
            ],
          },
        ],
      },
      'entries[0].titles[0].source.url',
    ],
  ])('that is not as it should be says where: %#', (change, path) => {
    expect(read(change as Partial<Pack>)).toEqual({ code: 'misshapen', path });
  });

  it('holds no field but those of its own', () => {
    const own = JSON.parse(writePackFile(pack)) as object;
    expect(readPackFile(bytes(JSON.stringify({ ...own, script: 'x' })))).toEqual({
      ...{ code: 'misshapen', path: 'script' },
    });
    expect(
      isPackFault(readPackFile(bytes('{"format":"pangzhu-pack","version":1,"pack":[],"entries":[]}'))),
    ).toBe(true);
  });
});
