import { describe, expect, it } from 'vitest';
import type { Dictionary } from '@/lib/core/dictionary/entity';
import { cardOf } from '@/lib/core/dictionary/entity-card';
import { type Entry, entriesOf } from '@/lib/core/dictionary/entry';
import { canBePacked, makePack } from '@/lib/core/dictionary/make-pack';
import { packDifference } from '@/lib/core/dictionary/pack-difference';
import { draftOf, editWrite, splitWrites } from '@/lib/core/dictionary/term-writes';
import { withPacks } from '@/lib/core/dictionary/with-packs';
import type { Pack, PackEntry } from '@/lib/core/records/pack';
import { pack as packShape } from '@/lib/core/records/pack-shape';
import { fits } from '@/lib/core/records/shape';
import { EMPTY_TERM, type LiveTerm, type TermWrite } from '@/lib/core/records/term';

const base: Dictionary = {
  sources: [{ seed: 1, title: '往年的会', url: 'https://a.example/1', account: '某号', date: '2024-07-31' }],
  entities: [
    {
      ...{ id: 'person-a', kind: 'person', name: '甲乙', surfaces: ['甲乙'] },
      ...{ description: null, parent: null, date: null, appearances: [] },
    },
  ],
};
const said = (title: string, article: string) => ({
  ...{ title, organisation: '海岳实验室', event: null, date: '2024' },
  source: { article, account: null, url: `https://b.example/${article}`, sentence: null, date: null },
});
const entry: PackEntry = {
  ...{ id: 'a', kind: 'person', name: '欧阳明舟', forms: ['明舟老师'], description: null },
  titles: [said('所长', 'x'), said('总裁', 'y')],
};
const pack: Pack = {
  ...{ id: 'jiangzhou', name: '江州名录', version: '1', author: '甲', licence: 'CC0-1.0', description: null },
  entries: [entry],
};
const over = (write: TermWrite | undefined): LiveTerm => {
  if (write?.content == null || write.id !== null) throw new Error('A new term is written');
  const ids = { id: 'term-01ARZ3NDEKTSV4RRFFQ69G5FAV', created: 1, updated: 1, deleted: null };
  return { ...write.content, over: write.over, ...ids };
};
function entryOf(dictionary: Dictionary, terms: readonly LiveTerm[] = []): Entry {
  const found = entriesOf(dictionary, terms).entries.find(({ id }) => id === 'jiangzhou:a');
  if (found === undefined) throw new Error('The pack has it');
  return found;
}

describe('the entries of a pack', () => {
  it('are known under ids that begin with the pack, and say where they come from', () => {
    const dictionary = withPacks(base, [pack]);
    expect(dictionary.entities.map(({ id }) => id)).toEqual(['person-a', 'jiangzhou:a']);
    const [, entity] = dictionary.entities;
    if (entity === undefined) throw new Error('There are two');
    expect(cardOf(entity, dictionary).pack).toEqual({ id: 'jiangzhou', name: '江州名录', version: '1' });
    expect(entryOf(dictionary).pack?.name).toBe('江州名录');
    expect(entriesOf(dictionary, []).entries.find(({ id }) => id === 'person-a')?.pack).toBeUndefined();
  });

  it('keep what the reader has said of them through an update', () => {
    const before = entryOf(withPacks(base, [pack]));
    const term = over(editWrite(before, { ...draftOf(before), forms: ['老欧阳'], notes: '记' }));
    const later = { ...pack, version: '2', entries: [{ ...entry, forms: ['明舟老师', '明舟先生'] }] };
    const after = entryOf(withPacks(base, [later]), [term]);
    expect(after.entity?.surfaces).toEqual(['欧阳明舟', '明舟先生', '老欧阳']);
    expect(after.term?.notes).toBe('记');
  });

  it('stay without the document that was split off, whatever the next version brings', () => {
    const dictionary = withPacks(base, [pack]);
    const before = entryOf(dictionary);
    const [first] = before.entity?.appearances ?? [];
    if (first === undefined) throw new Error('It has two');
    const [write] = splitWrites(before, { name: '欧阳明舟', forms: [], appearances: [first] }, dictionary);
    const more = { ...entry, titles: [said('院长', 'w'), ...entry.titles] };
    const after = entryOf(withPacks(base, [{ ...pack, entries: [more] }]), [over(write)]);
    const titles = after.entity?.appearances.flatMap((appearance) =>
      appearance.titles.map(({ title }) => title),
    );
    expect(titles).toEqual(['院长', '总裁']);
  });

  it('are gone with the pack, while what was said of them waits', () => {
    const before = entryOf(withPacks(base, [pack]));
    const term = over(editWrite(before, { ...draftOf(before), notes: '记' }));
    expect(entriesOf(base, [term]).entries.map(({ id }) => id)).toEqual(['person-a']);
    expect(entryOf(withPacks(base, [pack]), [term]).term?.notes).toBe('记');
  });
});

describe('the difference of two versions', () => {
  it('names what is new, what is otherwise and what is gone', () => {
    const other = { ...entry, id: 'b', name: '司徒静远' };
    const before = { ...pack, entries: [entry, other, { ...entry, id: 'c', name: '丙丁' }] };
    const changed = { ...other, titles: [] };
    const after = { ...pack, entries: [entry, changed, { ...entry, id: 'd', name: '戊己' }] };
    const difference = { added: ['戊己'], changed: ['司徒静远'], removed: ['丙丁'], unchanged: 1 };
    expect(packDifference(before, after)).toEqual(difference);
    expect(packDifference(null, pack)).toMatchObject({ added: ['欧阳明舟'], unchanged: 0 });
    expect(packDifference(pack, null)).toMatchObject({ removed: ['欧阳明舟'], unchanged: 0 });
  });

  it('is none for another order of the fields', () => {
    const { id, ...rest } = entry;
    const turned = { ...rest, id } as PackEntry;
    expect(packDifference(pack, { ...pack, entries: [turned] })).toMatchObject({ changed: [], unchanged: 1 });
  });
});

describe('a pack of the reader’s own', () => {
  const ids = { id: 'term-01ARZ3NDEKTSV4RRFFQ69G5FAV', over: null, created: 1, updated: 1, deleted: null };
  const term: LiveTerm = {
    ...{ ...EMPTY_TERM, ...ids, kind: 'person', name: '南宫知微', surfaces: ['微老师', '微'] },
    ...{ notes: '只给自己看', titles: [said('院长', 'w')] },
  };

  it('has what was put in, and none of the notes', () => {
    const { entries: _, ...head } = pack;
    const made = makePack(head, [term]);
    expect(fits(packShape, made)).toBe(true);
    expect(JSON.stringify(made)).not.toContain('只给自己看');
    expect(made.entries).toMatchObject([{ id: term.id, name: '南宫知微', forms: ['微老师'] }]);
  });

  it('has nothing that is hidden, merged, or said of somebody else’s entry', () => {
    expect(canBePacked(term)).toBe(true);
    expect(canBePacked({ ...term, isHidden: true })).toBe(false);
    expect(canBePacked({ ...term, mergedInto: 'person-a' })).toBe(false);
    expect(canBePacked({ ...term, over: 'person-a' })).toBe(false);
  });
});
