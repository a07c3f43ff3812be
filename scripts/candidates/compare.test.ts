import { describe, expect, it } from 'vitest';
import type { Candidate } from '@/lib/core/candidates/candidate';
import { compare, precision, recall } from '@/scripts/candidates/compare';
import type { Gold } from '@/scripts/gold/gold-schema';

type Person = Gold['persons'][number];

const person = (name: string, at: number, more: Partial<Person> = {}): Person => ({
  ...{ name, entity: null, role: 'speaker', introduced: true, titles: [] },
  ...{ mentions: [[at, at + name.length]], references: [], either: [] },
  ...more,
});

const candidate = (name: string, at: number, ...titles: string[]): Candidate => ({
  ...{ kind: 'person', name, surfaces: [name], score: 1 },
  titles: titles.map((title) => ({ title, start: 0, end: title.length, organisation: null })),
  mentions: [{ start: at, end: at + name.length, surface: name }],
});

describe('candidates beside the gold', () => {
  it('are found by name or by place, missed where neither is the same', () => {
    const persons = [person('甲乙丙', 10), person('丁戊', 20), person('己庚', 30)];
    const compared = compare([candidate('甲乙丙', 99), candidate('戊丁', 20)], {
      persons,
      organisations: [],
      genre: 'report',
    });
    expect(compared.persons).toEqual({ found: 2, missed: ['己庚'], wrong: [] });
  });

  it('are wrong where the gold has nobody, or the dictionary has them; merely mentioned ones count for nothing', () => {
    const persons = [
      person('甲乙丙', 10, { introduced: false }),
      person('丁戊', 20, { entity: 'person-ding-wu' }),
    ];
    const found = [candidate('甲乙丙', 10), candidate('丁戊', 20), candidate('己庚', 30)];
    expect(compare(found, { persons, organisations: [], genre: 'report' }).persons).toEqual({
      found: 0,
      missed: [],
      wrong: ['丁戊', '己庚'],
    });
  });

  it('have exact titles only where each is there and no other', () => {
    const persons = [person('甲乙丙', 10, { titles: ['院长', '教授'] })];
    const exact = (...titles: string[]): number =>
      compare([candidate('甲乙丙', 10, ...titles)], { persons, organisations: [], genre: 'report' })
        .titlesExact;
    expect([exact('教授', '院长'), exact('院长'), exact('院长', '教授', '主任')]).toEqual([1, 0, 0]);
  });

  it('are not wrong where the gold says that either is right, nor among the organisations of negative articles', () => {
    const body = {
      name: '甲集团',
      entity: 'organisation-jia',
      introduced: true,
      mentions: [],
      references: [],
    };
    const organisations: Gold['organisations'] = [{ ...body, either: [[5, 7]] }];
    const candidates: Candidate[] = [5, 9].map((at) => ({ ...candidate('甲乙', at), kind: 'organisation' }));
    const wrong = (genre: Gold['genre']): number =>
      compare(candidates, { persons: [], organisations, genre }).organisations.wrong.length;
    expect([wrong('report'), wrong('negative')]).toEqual([1, 0]);
  });

  it('give a share of what should be found, and of what was proposed', () => {
    const tallies = [
      { found: 3, missed: ['a'], wrong: [] },
      { found: 1, missed: [], wrong: ['b', 'c', 'd', 'e'] },
    ];
    expect([recall(tallies), precision(tallies)]).toEqual([0.8, 0.5]);
    expect([recall([]), precision([])]).toEqual([1, 1]);
  });
});
