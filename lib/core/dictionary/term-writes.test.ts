import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dictionary } from '@/lib/core/dictionary/entity';
import { type Entry, entriesOf, searchEntries } from '@/lib/core/dictionary/entry';
import {
  addWrite,
  draftOf,
  editWrite,
  hideWrite,
  joinWrite,
  mergeWrite,
  splitWrites,
} from '@/lib/core/dictionary/term-writes';
import type { LiveTerm, TermWrite } from '@/lib/core/records/term';

const nothing = { description: null, parent: null, date: null, appearances: [] };
const title = { title: '所长', organisation: '海岳实验室' };
const said = { event: null, titles: [title], role: null, talk: null, gist: null, paragraph: 1 };
const document = { url: 'https://a.example/1', account: '某号', date: '2024-07-31' };

const base: Dictionary = {
  sources: [
    { ...document, seed: 1, title: '往年的会' },
    { ...document, seed: 2, title: '另一届', url: 'https://a.example/2' },
  ],
  entities: [
    {
      ...nothing,
      id: 'person-a',
      kind: 'person',
      name: '欧阳明舟',
      surfaces: ['欧阳明舟', '明舟老师', '老欧阳'],
      appearances: [
        { ...said, seed: 1 },
        { ...said, seed: 2, titles: [{ title: '总裁', organisation: '云岭公司' }] },
      ],
    },
    { ...nothing, id: 'person-b', kind: 'person', name: '司徒静远', surfaces: ['司徒静远'] },
  ],
};

/** The reader's terms after some writes, as the database would hold them. */
function written(terms: readonly LiveTerm[], writes: readonly TermWrite[]): LiveTerm[] {
  const after = new Map(terms.map((term) => [term.id, term]));
  for (const write of writes) {
    if (write.content === null) throw new Error('Nothing is deleted here');
    if (write.id === null) {
      const id = `term-01${String(after.size + 1).padStart(24, '0')}`;
      after.set(id, { ...write.content, id, over: write.over, created: 1, updated: 1, deleted: null });
    } else {
      const before = after.get(write.id);
      if (before === undefined) throw new Error(`No term ${write.id}`);
      after.set(write.id, { ...before, ...write.content, updated: before.updated + 1 });
    }
  }
  return [...after.values()];
}

function entryOf(terms: readonly LiveTerm[], name: string): Entry {
  const entry = entriesOf(base, terms).entries.find((one) => one.name === name);
  if (entry === undefined) throw new Error(`No entry ${name}`);
  return entry;
}

const form = fc.constantFrom('明舟老师', '老欧阳', '欧阳明舟', '欧阳所长', '明舟');

describe('what the reader does with an entry', () => {
  it('an edited one has the name and exactly the forms that the form held, again and again', () => {
    const draft = fc.record({ name: fc.constantFrom('欧阳明舟', '欧阳明洲'), forms: fc.uniqueArray(form) });
    fc.assert(
      fc.property(fc.array(draft, { minLength: 1, maxLength: 3 }), (drafts) => {
        let terms: LiveTerm[] = [];
        let name = '欧阳明舟';
        for (const { forms, ...rest } of drafts) {
          const entry = entryOf(terms, name);
          terms = written(terms, [editWrite(entry, { ...draftOf(entry), ...rest, forms })]);
          name = rest.name;
          const { surfaces } = entryOf(terms, name).entity ?? { surfaces: [] };
          expect([...surfaces].toSorted()).toEqual([...new Set([name, ...forms])].toSorted());
        }
      }),
    );
  });

  it('what was hidden and brought back is as it was', () => {
    const hidden = written([], [hideWrite(entryOf([], '欧阳明舟'), true)]);
    expect(entryOf(hidden, '欧阳明舟').entity).toBeNull();
    const back = written(hidden, [hideWrite(entryOf(hidden, '欧阳明舟'), false)]);
    expect(entryOf(back, '欧阳明舟').entity).toEqual(base.entities[0]);
  });

  it('what was made one with another and itself again is as it was, and so is the other', () => {
    const merged = written([], [mergeWrite(entryOf([], '欧阳明舟'), 'person-b')]);
    expect(entryOf(merged, '欧阳明舟').becameName).toBe('司徒静远');
    expect(entryOf(merged, '司徒静远').entity?.surfaces).toContain('老欧阳');
    const apart = written(merged, [mergeWrite(entryOf(merged, '欧阳明舟'), null)]);
    expect(entriesOf(base, apart).dictionary).toEqual(base);
  });

  it('of two that were one each has its own forms and its own past, and nothing is lost', () => {
    const whole = entryOf([], '欧阳明舟');
    const second = whole.base?.appearances[1];
    if (second === undefined) throw new Error('It appears twice');
    const off = { name: '欧阳明舟', forms: ['老欧阳'], appearances: [second] };
    const terms = written([], splitWrites(whole, off, base));
    const { entries } = entriesOf(base, terms);
    const [own, known] = entries.filter(({ name }) => name === '欧阳明舟');
    expect(own?.entity?.surfaces).toEqual(['欧阳明舟', '老欧阳']);
    expect(own?.entity?.appearances).toMatchObject([
      { seed: 2, titles: [{ title: '总裁', organisation: '云岭公司' }] },
    ]);
    expect(known?.entity?.surfaces).toEqual(['欧阳明舟', '明舟老师']);
    expect(known?.entity?.appearances).toMatchObject([{ seed: 1 }]);
  });

  it('a new one is found by its name, its forms and its titles', () => {
    const own = { kind: 'person' as const, name: '南宫知微', forms: ['Zhiwei'], notes: '' };
    const titles = [{ ...title, event: null, date: null, source: null }];
    const terms = written([], [addWrite({ ...own, titles })]);
    const { entries } = entriesOf(base, terms);
    for (const words of ['知微', 'zhiWEI', ' 南宫 '])
      expect(searchEntries(entries, words).map(({ name }) => name)).toEqual(['南宫知微']);
    expect(searchEntries(entries, '海岳').map(({ name }) => name)).toEqual(['南宫知微', '欧阳明舟']);
    expect(searchEntries(entries, '没有')).toEqual([]);
  });
});

describe('what was to be put in and turns out to be known', () => {
  const printed = {
    ...{ title: '院长', organisation: '海岳实验室', event: null, date: '2025-07-01' },
    source: {
      article: '又一届',
      account: null,
      url: 'https://a.example/3',
      sentence: '院长老明上台。',
      date: null,
    },
  };
  const draft = { name: '老明', forms: ['明舟老师', '阿明'], titles: [printed, { ...printed, title: '' }] };
  const join = (terms: readonly LiveTerm[]): LiveTerm[] => {
    const { entity, term } = entryOf(terms, '欧阳明舟');
    if (entity === null) throw new Error('It is shown');
    return written(terms, [joinWrite(entity, term, draft)]);
  };

  it('gives its forms and titles to the one that is meant, once, however often it is said', () => {
    const once = join([]);
    const { entity } = entryOf(once, '欧阳明舟');
    expect(entity?.surfaces).toEqual(['欧阳明舟', '明舟老师', '老欧阳', '老明', '阿明']);
    expect(entity?.appearances.flatMap(({ titles }) => titles).map(({ title }) => title)).toContain('院长');
    const [first] = once;
    const [second] = join(once);
    expect({ ...second, updated: first?.updated }).toEqual(first);
  });

  it('brings back a form that the reader had taken off', () => {
    const entry = entryOf([], '欧阳明舟');
    const without = written([], [editWrite(entry, { ...draftOf(entry), forms: ['老欧阳'] })]);
    expect(entryOf(without, '欧阳明舟').entity?.surfaces).not.toContain('明舟老师');
    expect(entryOf(join(without), '欧阳明舟').entity?.surfaces).toEqual(
      expect.arrayContaining(['明舟老师', '老欧阳', '老明', '阿明']),
    );
  });
});
