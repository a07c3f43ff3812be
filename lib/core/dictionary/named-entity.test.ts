import { describe, expect, it } from 'vitest';
import type { Dictionary, Entity } from '@/lib/core/dictionary/entity';
import { namedEntity, nameEntities } from '@/lib/core/dictionary/named-entity';
import { fits } from '@/lib/core/records/shape';
import { EMPTY_TERM, type LiveTerm } from '@/lib/core/records/term';

const person = (id: string, name: string): Entity => ({
  ...{ id, kind: 'person', name, surfaces: [name], description: null, parent: null, date: null },
  appearances: [],
});
const bundled: Dictionary = {
  sources: [],
  entities: [person('person-a', '欧阳明舟'), person('person-b', '司徒静远')],
};

const term = (number: number, content: Partial<LiveTerm> & Pick<LiveTerm, 'name'>): LiveTerm => ({
  ...EMPTY_TERM,
  ...{ id: `term-01${String(number).padStart(24, '0')}`, over: null, kind: 'person' },
  ...{ created: 1, updated: 1, deleted: null },
  ...content,
});

describe('what an id means that a record names', () => {
  it('is the entity that it was made one with, through every step, under the name that one has now', () => {
    const own = term(1, { name: '南宫知微', mergedInto: 'person-b' });
    const over = term(2, { name: '欧阳明舟', over: 'person-a', mergedInto: own.id });
    const renamed = term(3, { name: '司徒敬远', over: 'person-b' });
    const ids = new Set(['person-a', own.id, 'person-b']);
    const is = { is: 'person-b', kind: 'person', name: '司徒敬远' };
    const named = nameEntities(ids, bundled, [own, over, renamed]);
    expect(named).toEqual([
      { id: 'person-a', ...is },
      { id: 'person-b', ...is },
      { id: own.id, ...is },
    ]);
    expect(named.every((entity) => fits(namedEntity, entity))).toBe(true);
  });

  it('is itself where it is the reader’s own or hidden, and nothing where nobody knows it', () => {
    const own = term(1, { name: '南宫知微' });
    const hidden = term(2, { name: '欧阳明舟', over: 'person-a', isHidden: true });
    expect(nameEntities(new Set([own.id, 'person-a', 'person-gone']), bundled, [own, hidden])).toEqual([
      { id: 'person-a', is: 'person-a', kind: 'person', name: '欧阳明舟' },
      { id: own.id, is: own.id, kind: 'person', name: '南宫知微' },
    ]);
  });
});
