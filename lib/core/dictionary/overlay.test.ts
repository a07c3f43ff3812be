import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dictionary, Entity } from '@/lib/core/dictionary/entity';
import { cardOf } from '@/lib/core/dictionary/entity-card';
import { overlay } from '@/lib/core/dictionary/overlay';
import { createKnowledge } from '@/lib/core/recognise/knowledge';
import { recogniseNames } from '@/lib/core/recognise/recognise';
import { EMPTY_TERM, type LiveTerm, type TermTitle } from '@/lib/core/records/term';

const nothing = { description: null, parent: null, date: null, appearances: [] };

const base: Dictionary = {
  sources: [{ seed: 1, title: '往年的会', url: 'https://a.example/1', account: '某号', date: '2024-07-31' }],
  entities: [
    {
      ...nothing,
      id: 'person-a',
      kind: 'person',
      name: '欧阳明舟',
      surfaces: ['欧阳明舟', '明舟老师'],
      appearances: [
        {
          seed: 1,
          event: 'event-e',
          titles: [{ title: '所长', organisation: '海岳实验室' }],
          role: 'speaker',
          talk: null,
          gist: null,
          paragraph: 3,
        },
      ],
    },
    { ...nothing, id: 'person-b', kind: 'person', name: '司徒静远', surfaces: ['司徒静远'] },
    { ...nothing, id: 'organisation-o', kind: 'organisation', name: '海岳实验室', surfaces: ['海岳实验室'] },
    { ...nothing, id: 'event-e', kind: 'event', name: '测试大会', surfaces: ['测试大会', '测大'] },
    {
      ...nothing,
      id: 'organisation-p',
      kind: 'organisation',
      name: '海岳分院',
      surfaces: ['海岳分院'],
      parent: 'organisation-o',
    },
  ],
};

let made = 0;
function term(content: Partial<LiveTerm> & Pick<LiveTerm, 'name'>): LiveTerm {
  made += 1;
  const id = `term-01${String(made).padStart(24, '0')}`;
  const times = { created: made, updated: made, deleted: null };
  return { ...EMPTY_TERM, id, over: null, kind: 'person', ...times, ...content };
}

const entityOf = (dictionary: Dictionary, id: string): Entity | undefined =>
  dictionary.entities.find((entity) => entity.id === id);

const title: TermTitle = {
  title: '首席科学家',
  organisation: '云岭研究院',
  event: '测大',
  date: '2025',
  source: { article: '又一届', account: null, url: 'https://a.example/2', sentence: '他来了。', date: null },
};

describe('the reader’s terms over a dictionary', () => {
  it('change nothing where there are none', () => {
    expect(overlay(base, []).dictionary).toEqual(base);
  });

  it('a person of the reader’s own is found in an article, and said to be the reader’s', () => {
    const own = term({ name: '南宫知微', surfaces: ['微老师'], titles: [title] });
    const overlaid = overlay(base, [own]);
    const text = '南宫知微谈了账本。欧阳明舟也来了。';
    const { mentions } = recogniseNames(
      { text, title: null, account: null },
      createKnowledge(overlaid.dictionary, overlaid.own),
    );
    expect(mentions.map(({ entity, via }) => [entity, via])).toEqual([
      [own.id, 'user'],
      ['person-a', 'name'],
    ]);
    const card = cardOf(entityOf(overlaid.dictionary, own.id) as Entity, overlaid.dictionary);
    expect(card.appearances).toMatchObject([
      {
        source: { title: '又一届', url: 'https://a.example/2' },
        event: { id: 'event-e' },
        titles: [{ title: '首席科学家', organisation: '云岭研究院' }],
        noted: { sentence: '他来了。', event: null, date: '2025' },
      },
    ]);
  });

  it('a known person gets another name and other forms, and loses what is not about it', () => {
    const { dictionary } = overlay(base, [
      term({
        over: 'person-a',
        name: '欧阳明洲',
        surfaces: ['老欧阳'],
        dropped: { surfaces: ['明舟老师'], documents: [1] },
      }),
    ]);
    expect(entityOf(dictionary, 'person-a')).toMatchObject({
      name: '欧阳明洲',
      surfaces: ['欧阳明洲', '欧阳明舟', '老欧阳'],
      appearances: [],
    });
  });

  it('what is hidden is gone, and who belongs to it belongs to nothing', () => {
    const { dictionary } = overlay(base, [
      term({ over: 'organisation-o', kind: 'organisation', name: '海岳实验室', isHidden: true }),
    ]);
    expect(entityOf(dictionary, 'organisation-o')).toBeUndefined();
    expect(entityOf(dictionary, 'organisation-p')?.parent).toBeNull();
  });

  it('two that are one bear the forms and the past of both', () => {
    const { dictionary, became } = overlay(base, [
      term({ over: 'person-a', name: '欧阳明舟', mergedInto: 'person-b' }),
    ]);
    expect([...became]).toEqual([['person-a', 'person-b']]);
    expect(entityOf(dictionary, 'person-a')).toBeUndefined();
    expect(entityOf(dictionary, 'person-b')).toMatchObject({
      name: '司徒静远',
      surfaces: ['司徒静远', '欧阳明舟', '明舟老师'],
      appearances: [{ seed: 1 }],
    });
  });

  it('a circle of merges, and a merge of a person with an organisation, merge nothing', () => {
    const { dictionary, became } = overlay(base, [
      term({ over: 'person-a', name: '欧阳明舟', mergedInto: 'person-b' }),
      term({ over: 'person-b', name: '司徒静远', mergedInto: 'person-a' }),
      term({ name: '某人', mergedInto: 'organisation-o' }),
    ]);
    expect(became.size).toBe(0);
    expect(dictionary.entities).toHaveLength(base.entities.length + 1);
  });

  it('whatever the terms say, the result is whole and the dictionary below is as it was', () => {
    const ids = [...base.entities.map(({ id }) => id), 'person-nobody'];
    const own = ['term-01000000000000000000000001', 'term-01000000000000000000000002'];
    const anyTerm = fc
      .record({
        id: fc.constantFrom(...own, 'term-01000000000000000000000003'),
        over: fc.option(fc.constantFrom(...ids)),
        name: fc.constantFrom('甲某某', '乙某某', '欧阳明舟'),
        surfaces: fc.array(fc.constantFrom('老甲', '老乙', '测大'), { maxLength: 2 }),
        titles: fc.array(fc.constantFrom(title, { ...title, event: '没有的会', source: null }), {
          maxLength: 2,
        }),
        isHidden: fc.boolean(),
        mergedInto: fc.option(fc.constantFrom(...ids, ...own)),
        documents: fc.subarray([1, 2]),
      })
      .map(({ documents, ...content }) =>
        term({ ...content, dropped: { surfaces: ['明舟老师'], documents } }),
      );
    const before = JSON.stringify(base);
    fc.assert(
      fc.property(fc.uniqueArray(anyTerm, { selector: ({ id }) => id, maxLength: 3 }), (terms) => {
        const { dictionary, own: put, became } = overlay(base, terms);
        const shown = dictionary.entities.map(({ id }) => id);
        expect(new Set(shown).size).toBe(shown.length);
        for (const entity of dictionary.entities) {
          expect(entity.surfaces[0]).toBe(entity.name);
          expect(new Set(entity.surfaces).size).toBe(entity.surfaces.length);
          expect(() => cardOf(entity, dictionary)).not.toThrow();
        }
        for (const id of became.keys()) expect(shown).not.toContain(id);
        for (const id of became.values()) expect(became.has(id)).toBe(false);
        for (const id of put) expect(id).toMatch(/^term-/);
        expect(JSON.stringify(base)).toBe(before);
      }),
    );
  });
});
