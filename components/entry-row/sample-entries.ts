import type { Entity } from '@/lib/core/dictionary/entity';
import type { Entry } from '@/lib/core/dictionary/entry';
import { EMPTY_TERM, type LiveTerm } from '@/lib/core/records/term';

const entity: Entity = {
  id: 'person-sample',
  kind: 'person',
  name: '欧阳明舟',
  surfaces: ['欧阳明舟', '明舟老师', 'Mingzhou'],
  description: null,
  parent: null,
  date: null,
  appearances: [
    {
      seed: 1,
      event: null,
      titles: [{ title: '海岳实验室所长', organisation: '海岳实验室' }],
      role: 'speaker',
      talk: null,
      gist: null,
      paragraph: 3,
    },
  ],
};

const term: LiveTerm = {
  ...EMPTY_TERM,
  id: 'term-01ARZ3NDEKTSV4RRFFQ69G5FAV',
  over: entity.id,
  kind: 'person',
  name: entity.name,
  notes: '在两届会上听过。',
  created: Date.UTC(2026, 10, 1),
  updated: Date.UTC(2026, 10, 2),
  deleted: null,
};

const { id, kind, name } = entity;

export const bundledEntry: Entry = { id, kind, name, entity, base: entity, term: null, becameName: null };
export const changedEntry: Entry = { ...bundledEntry, term };
export const ownEntry: Entry = { ...bundledEntry, base: null, term: { ...term, over: null } };
export const hiddenEntry: Entry = { ...bundledEntry, entity: null, term: { ...term, isHidden: true } };
export const mergedEntry: Entry = {
  ...bundledEntry,
  entity: null,
  term: { ...term, mergedInto: 'person-other' },
  becameName: '司徒静远',
};
