import { describe, expect, it } from 'vitest';
import type { Gold } from '@/scripts/gold/gold-schema';
import { add, type Found, measure } from '@/scripts/statements/measure';

const person = (
  name: string,
  entity: string | null,
  mentions: [number, number][],
): Gold['persons'][number] => ({
  ...{ name, entity, role: 'speaker', introduced: true, titles: [], mentions, references: [], either: [] },
});

const gold: Gold = {
  ...{
    document: 'articles/a.md',
    text: '',
    half: 'development',
    genre: 'report',
    organisations: [],
    prints: [],
  },
  persons: [person('张三', 'person-a', [[0, 2]]), person('李四', null, [[20, 22]])],
  statements: [
    { speakers: ['张三'], kind: 'reported', start: 0, end: 20 },
    { speakers: ['李四'], kind: 'quoted', start: 20, end: 30 },
    { speakers: ['李四'], kind: 'summarised', start: 40, end: 50, uncertain: true },
  ],
};

const by = (name: string, entity: string | null, start: number, end: number, mention = start): Found => ({
  ...{ start, end, speakers: [{ name, entity, mention: { start: mention, end: mention + 2 } }] },
});

describe('a measured document', () => {
  it('has every statement found and right, and no foreign words, where all is as in the gold', () => {
    const found = [by('张三', 'person-a', 0, 20), by('李四', null, 20, 30)];
    expect(measure(gold, found)).toMatchObject({
      wanted: 2,
      found: 2,
      right: 2,
      foreign: 0,
      wrong: 0,
      characters: 30,
    });
  });

  it('misses what is covered by less than half', () => {
    const { found, kinds } = measure(gold, [by('张三', 'person-a', 0, 9), by('李四', null, 20, 25)]);
    expect([found, kinds.reported, kinds.quoted]).toEqual([1, [1, 0], [1, 1]]);
  });

  it('has foreign words where another one or the reporter speaks', () => {
    const counts = measure(gold, [by('张三', 'person-a', 0, 36)]);
    expect(counts).toMatchObject({ found: 2, right: 1, foreign: 16, wrong: 0, characters: 36 });
    expect(measure(gold, [by('张三', 'person-a', 20, 36)])).toMatchObject({ foreign: 16, wrong: 1 });
  });

  it('counts where the gold is uncertain neither as found nor as foreign', () => {
    expect(measure(gold, [by('张三', 'person-a', 40, 50)])).toMatchObject({
      wanted: 2,
      found: 0,
      foreign: 0,
      wrong: 0,
    });
  });

  it('takes a speaker by name or by place, and never for an entity that is another', () => {
    expect(measure(gold, [by('张三丰', null, 0, 20)]).right).toBe(1);
    expect(measure(gold, [by('张三', 'person-b', 0, 20)])).toMatchObject({ found: 1, right: 0, wrong: 1 });
    expect(measure(gold, [by('王五', null, 20, 30, 30)])).toMatchObject({ found: 1, right: 0 });
  });

  it('adds up', () => {
    const one = measure(gold, [by('张三', 'person-a', 0, 20)]);
    expect(add(one, one)).toMatchObject({
      wanted: 4,
      found: 2,
      characters: 40,
      kinds: { reported: [2, 2], quoted: [2, 0] },
    });
  });
});
