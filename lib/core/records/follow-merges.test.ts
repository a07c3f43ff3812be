import { describe, expect, it } from 'vitest';
import type { Correction, Highlight } from '@/lib/core/records/annotation';
import { answersAfterMerges, followMerges } from '@/lib/core/records/follow-merges';
import type { LiveReaderAnswer } from '@/lib/core/records/reader-answer';
import type { Said } from '@/lib/core/records/said';

const became = new Map([
  ['term-li', 'person-li-ming'],
  ['person-li-old', 'person-li-ming'],
]);

const speaker = (name: string, entity: string | null) => ({ name, entity, title: null });
const saidBy = (...speakers: ReturnType<typeof speaker>[]): Said => ({
  speakers,
  kind: 'quoted',
  certainty: 'sure',
});
const highlight = (entities: string[], said: Said | null) =>
  ({ kind: 'highlight', entities, said }) as Partial<Highlight> as Highlight;

describe('an annotation after entities were made one', () => {
  it('names the one that stayed, once, wherever it names entities', () => {
    const said = saidBy(
      speaker('李工', 'term-li'),
      speaker('王芳', 'person-wang-fang'),
      speaker('小李', null),
    );
    const { entities, said: now } = followMerges(
      highlight(['person-li-ming', 'term-li', 'person-wang-fang', 'person-li-old'], said),
      became,
    );
    expect(entities).toEqual(['person-li-ming', 'person-wang-fang']);
    expect(now?.speakers.map(({ name, entity }) => [name, entity])).toEqual([
      ['李工', 'person-li-ming'],
      ['王芳', 'person-wang-fang'],
      ['小李', null],
    ]);
  });

  it('has one speaker where two were one, and as many unknown ones as before', () => {
    const said = saidBy(
      speaker('李明', 'person-li-ming'),
      speaker('李工', 'term-li'),
      speaker('甲', null),
      speaker('乙', null),
    );
    expect(followMerges(highlight([], said), became).said?.speakers.map(({ name }) => name)).toEqual([
      '李明',
      '甲',
      '乙',
    ]);
  });

  it('is a correction like a highlight, also one that says that nobody speaks', () => {
    const correction = { kind: 'correction', said: saidBy(speaker('李工', 'term-li')) } as Correction;
    expect(followMerges(correction, became).said?.speakers[0]?.entity).toBe('person-li-ming');
    expect(followMerges({ ...correction, said: null }, became).said).toBeNull();
  });

  it('leaves what is stored as it was', () => {
    const stored = highlight(['term-li'], saidBy(speaker('李工', 'term-li')));
    const before = structuredClone(stored);
    followMerges(stored, became);
    expect(stored).toEqual(before);
  });
});

describe('answers after entities were made one', () => {
  const answer = (
    entity: string,
    says: LiveReaderAnswer['says'],
    page: string | null,
    organisation: string | null,
  ) => ({ entity, says, page, organisation }) as LiveReaderAnswer;

  it('are about the one that stayed', () => {
    const answers = [
      answer('term-li', 'this', 'page', null),
      answer('person-wang-fang', 'other', 'page', null),
    ];
    expect(answersAfterMerges(answers, became)).toEqual([
      answer('person-li-ming', 'this', 'page', null),
      answer('person-wang-fang', 'other', 'page', null),
    ]);
  });

  it('give way to what was said of that one itself, in the same place alone', () => {
    const own = answer('person-li-ming', 'this', 'page', null);
    const answers = [
      answer('term-li', 'other', 'page', null),
      answer('term-li', 'this', null, '青松实验室'),
      own,
    ];
    expect(answersAfterMerges(answers, became)).toEqual([
      answer('person-li-ming', 'this', null, '青松实验室'),
      own,
    ]);
  });
});
