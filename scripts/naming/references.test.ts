import { describe, expect, it } from 'vitest';
import type { Candidate } from '@/lib/core/candidates/candidate';
import type { Mention } from '@/lib/core/recognise/mention';
import type { GoldEntry } from '@/scripts/gold/gold-schema';
import { measureReferences } from '@/scripts/naming/references';

/*
 * A made-up text of places: at 0 the full name 甲乙丙, at 10 and 20 a form that refers to them, at 30 a form
 * that refers to nobody.
 */
const TEXT = '甲乙丙，某公司的。　甲总说了一句话很短。甲总又说，就这样。　甲总是一盏灯的名字。';

const entry = (entity: string | null, introduced: boolean, more: Partial<GoldEntry> = {}): GoldEntry => ({
  ...{ name: '甲乙丙', entity, introduced, either: [] },
  mentions: [[0, 3]],
  references: [
    [10, 12],
    [20, 22],
  ],
  ...more,
});

const candidate = (...starts: number[]): Candidate => ({
  ...{ kind: 'person', name: '甲乙丙', titles: [], surfaces: ['甲乙丙', '甲总'], score: 1 },
  mentions: [
    { start: 0, end: 3, surface: '甲乙丙' },
    ...starts.map((start) => ({ start, end: start + 2, surface: '甲总' })),
  ],
});

const mark = (start: number, entity: string): Mention => ({
  ...{ start, end: start + 2, surface: '甲总', entity, kind: 'person', name: '甲乙丙' },
  ...{ certainty: 'sure', via: 'reference', refersTo: null, doubt: null },
});

const counts = (
  person: GoldEntry | null,
  recognised: { mentions?: Mention[]; candidates?: Candidate[] },
  scope?: 'references',
) => {
  const persons = person === null ? [] : [person];
  const gold = { persons, organisations: [], ...(scope && { scope }) };
  const { toProposed, toIntroduced, found } = measureReferences(
    gold,
    { mentions: [], candidates: [], ...recognised },
    TEXT,
  );
  return [toProposed, toIntroduced, found].map(({ right, all }) => `${right}/${all}`);
};

describe('measured references, to known and proposed ones, to known and introduced ones, and those found', () => {
  it('are found where a candidate has another form than its name', () => {
    expect(counts(entry(null, true), { candidates: [candidate(10)] })).toEqual(['1/2', '1/2', '1/1']);
  });

  it('are found where a mark means the known one, and not where it means another', () => {
    const known = entry('person-a', true);
    expect(counts(known, { mentions: [mark(10, 'person-a')] })).toEqual(['1/2', '1/2', '1/1']);
    expect(counts(known, { mentions: [mark(10, 'person-b')] })).toEqual(['0/2', '0/2', '0/1']);
  });

  it('can be found only of whom is proposed; should be of whom is introduced', () => {
    expect(counts(entry(null, true), {})).toEqual(['0/0', '0/2', '0/0']);
    expect(counts(entry(null, false), {})).toEqual(['0/0', '0/0', '0/0']);
    expect(counts(entry(null, false), { candidates: [candidate(10)] })).toEqual(['1/2', '0/0', '1/1']);
  });

  it('are wrong where a form that says somebody refers to nobody', () => {
    expect(counts(entry(null, true), { candidates: [candidate(10, 20, 30)] })).toEqual(['2/2', '2/2', '2/3']);
  });

  it('are right, and not asked for, where either is right', () => {
    const person = entry(null, true, { references: [[10, 12]], either: [[20, 22]] });
    expect(counts(person, { candidates: [candidate(10, 20)] })).toEqual(['1/1', '1/1', '2/2']);
    expect(counts(person, { candidates: [candidate(10)] })).toEqual(['1/1', '1/1', '1/1']);
  });

  it('of whom the file does not have are wrong where it has everybody, else not judged', () => {
    const found = { candidates: [candidate(10)] };
    expect(counts(null, found)).toEqual(['0/0', '0/0', '0/0']);
    expect(counts(null, found, 'references')).toEqual(['0/0', '0/0', '0/1']);
  });

  it('of a known one whom the file does not have are wrong in any file', () => {
    const found = { mentions: [mark(10, 'person-a')] };
    expect(counts(null, found)).toEqual(['0/0', '0/0', '0/1']);
    expect(counts(null, found, 'references')).toEqual(['0/0', '0/0', '0/1']);
  });
});
