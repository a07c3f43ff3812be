import { expect, it } from 'vitest';
import { findCandidates } from '@/lib/core/candidates/find-candidates';
import { entriesOf } from '@/lib/core/dictionary/entry';
import { dismissWrite, hiddenNames, proposalsOf } from '@/lib/core/dictionary/proposals';
import { createKnowledge } from '@/lib/core/recognise/knowledge';
import { recogniseNames } from '@/lib/core/recognise/recognise';
import { fits } from '@/lib/core/records/shape';
import { EMPTY_TERM, type LiveTerm } from '@/lib/core/records/term';
import { termContent } from '@/lib/core/records/term-shape';

const candidates = findCandidates('云岭公司总裁欧阳明舟来了，海岳实验室所长司徒静远走了。', []);
const people = (all: typeof candidates) =>
  all.filter(({ kind }) => kind === 'person').map(({ name }) => name);
const kept = { id: 'term-01ARZ3NDEKTSV4RRFFQ69G5FAV', over: null, created: 1, updated: 1, deleted: null };

it('who was said to be nobody is not proposed again, and all others are', () => {
  const { content } = dismissWrite({ kind: 'person', name: '欧阳明舟' });
  if (content === null) throw new Error('Something is written');
  expect(fits(termContent, content)).toBe(true);
  const terms: LiveTerm[] = [{ ...content, ...kept }];
  expect(people(candidates)).toEqual(['欧阳明舟', '司徒静远']);
  expect(people(proposalsOf(candidates, hiddenNames(terms)))).toEqual(['司徒静远']);
});

it('an organisation is proposed though a person of its name is hidden', () => {
  const term: LiveTerm = { ...EMPTY_TERM, ...kept, kind: 'person', name: '云岭公司', isHidden: true };
  const named = proposalsOf(candidates, hiddenNames([term])).map(({ name }) => name);
  expect(named).toContain('云岭公司');
});

it('what is dismissed is in the dictionary to be found, and neither shown nor marked', () => {
  const { content } = dismissWrite({ kind: 'person', name: '欧阳明舟' });
  if (content === null) throw new Error('Something is written');
  const { entries, dictionary } = entriesOf({ entities: [], sources: [] }, [{ ...content, ...kept }]);
  expect(entries).toMatchObject([{ name: '欧阳明舟', entity: null, base: null }]);
  const article = { text: '欧阳明舟来了。', title: null, account: null };
  expect(recogniseNames(article, createKnowledge(dictionary)).mentions).toEqual([]);
});
