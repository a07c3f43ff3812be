import { expect, it } from 'vitest';
import type { Dictionary } from '@/lib/core/dictionary/entity';
import { newTitlesIn } from '@/lib/core/dictionary/titles-in-article';
import { createKnowledge } from '@/lib/core/recognise/knowledge';
import { recognise } from '@/lib/core/recognise/recognise';

const said = { event: null, role: null, talk: null, gist: null, paragraph: 1, seed: 1 };
const dictionary: Dictionary = {
  sources: [{ seed: 1, title: '往年的会', url: 'https://a.example/1', account: '某号', date: '2024-07-31' }],
  entities: [
    {
      ...{ id: 'person-a', kind: 'person', name: '欧阳明舟', surfaces: ['欧阳明舟'] },
      ...{ description: null, parent: null, date: null },
      appearances: [{ ...said, titles: [{ title: '所长', organisation: '海岳实验室' }] }],
    },
  ],
};
const entities = new Map(dictionary.entities.map((entity) => [entity.id, entity]));
const titlesIn = (text: string): string[] => {
  const { mentions } = recognise({ text, title: null, account: null }, createKnowledge(dictionary));
  return (newTitlesIn(text, mentions, entities).get('person-a') ?? []).map(({ title }) => title);
};

it('a title that the dictionary does not say yet is found, once', () => {
  const text =
    '海岳实验室所长欧阳明舟来了。江州网络空间安全协会副理事长欧阳明舟走了，江州网络空间安全协会副理事长欧阳明舟又来了。';
  expect(titlesIn(text)).toEqual(['江州网络空间安全协会副理事长']);
});

it('a title that it says already is not, with its organisation or without', () => {
  expect(titlesIn('海岳实验室所长欧阳明舟来了。')).toEqual([]);
});

it('nothing is said of somebody who is perhaps not meant', () => {
  const text = '云岭公司总裁欧阳明舟来了。';
  const { mentions } = recognise({ text, title: null, account: null }, createKnowledge(dictionary));
  const unsure = mentions.map((mention) => ({ ...mention, certainty: 'unsure' as const }));
  expect(newTitlesIn(text, unsure, entities).size).toBe(0);
});
