import { expect, it } from 'vitest';
import type { Dictionary, Entity } from '@/lib/core/dictionary/entity';
import { peopleOf, speakersAt } from '@/lib/core/sayings/people-of';
import { person, readArticle } from '@/tests/read-articles';

const entity = (id: string, over: Partial<Entity>): Entity => ({
  id,
  kind: 'person',
  name: id,
  surfaces: [id],
  description: null,
  parent: null,
  date: null,
  appearances: [],
  ...over,
});
const appearance = {
  seed: null,
  event: null,
  titles: [{ title: '某院首席科学家', organisation: '某院' }],
  role: null,
  talk: null,
  gist: null,
  paragraph: null,
};
const dictionary: Dictionary = {
  sources: [],
  entities: [
    entity('organisation-x', { kind: 'organisation', name: '某某研究院', surfaces: ['某某研究院', '某院'] }),
    entity('person-戊', { name: '戊', appearances: [appearance] }),
    entity('person-己', { name: '己', appearances: [{ ...appearance, titles: [] }] }),
  ],
};
const article = readArticle(1, [
  { by: [person('甲')], words: '甲说了话。', title: '某某研究院院长' },
  { by: [person('乙')], words: '乙说了话。', title: '别处的主任' },
  { by: [person('丙')], words: '丙好像说了话。', title: null as unknown as string, certainty: 'unsure' },
]);

it('an organisation’s people are those whom the dictionary or an article gives a title in its name', () => {
  const subject = { kind: 'organisation', entity: 'organisation-x', name: '某某研究院' } as const;
  expect(
    peopleOf(subject, [article], dictionary).map(({ subject: { name }, titles }) => [name, ...titles]),
  ).toEqual([
    ['戊', '某院首席科学家'],
    ['甲', '某某研究院院长'],
  ]);
});

it('the speakers of an event are those whose words are certain', () => {
  expect(speakersAt([article]).map(({ subject }) => subject.name)).toEqual(['甲', '乙']);
});
