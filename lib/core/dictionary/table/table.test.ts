import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dictionary } from '@/lib/core/dictionary/entity';
import { entriesOf } from '@/lib/core/dictionary/entry';
import { guessMapping, remapped, TABLE_FIELDS } from '@/lib/core/dictionary/table/columns';
import { withGuard, withoutGuard } from '@/lib/core/dictionary/table/formula-guard';
import { TablePlan } from '@/lib/core/dictionary/table/plan';
import { readDate } from '@/lib/core/dictionary/table/read-date';
import { isFault, readRow, type TableRow } from '@/lib/core/dictionary/table/read-row';
import { rowsOf } from '@/lib/core/dictionary/table/write-rows';
import { fits } from '@/lib/core/records/shape';
import { sortableId } from '@/lib/core/records/sortable-id';
import { EMPTY_TERM, type LiveTerm } from '@/lib/core/records/term';
import { term as termShape } from '@/lib/core/records/term-shape';

const HEAD = ['姓名', '类别', '别名', '职务', '单位', '会议', '日期', '备注'];
const mapping = guessMapping(HEAD);
const base: Dictionary = {
  sources: [],
  entities: [
    {
      ...{ id: 'person-a', kind: 'person', name: '欧阳明舟', surfaces: ['欧阳明舟', '明舟老师'] },
      ...{ description: null, parent: null, date: null, appearances: [] },
    },
  ],
};
const NOW = 1_000;

function planOn(terms: readonly LiveTerm[]): TablePlan {
  let made = 0;
  const newId = (): string => {
    made += 1;
    return sortableId(
      NOW,
      Uint8Array.from({ length: 10 }, () => made),
    );
  };
  return new TablePlan(entriesOf(base, terms).entries, { kind: 'person', now: NOW, newId });
}

function rowOf(...cells: string[]): TableRow {
  const row = readRow(cells, mapping);
  if (isFault(row)) throw new Error(`${row.code} ${row.field}`);
  return row;
}

describe('columns', () => {
  it('are known by what they are called, each once', () => {
    expect(mapping).toEqual(['name', 'kind', 'forms', 'titles', 'organisation', 'event', 'date', 'notes']);
    expect(guessMapping(['Name', ' NAME ', 'Organization', '?'])).toEqual([
      'name',
      null,
      'organisation',
      null,
    ]);
    expect(guessMapping([...TABLE_FIELDS])).toEqual(TABLE_FIELDS);
  });

  it('hold what the reader says, and no two the same', () => {
    expect(remapped(['name', 'titles', null], 2, 'titles')).toEqual(['name', null, 'titles']);
    expect(remapped(['name', null, null], 0, null)).toEqual([null, null, null]);
  });
});

describe('a row', () => {
  it('says what somebody was, and where and when', () => {
    expect(
      rowOf(
        '南宫 知微',
        '人',
        '微老师|Zhiwei',
        '首席科学家；院长',
        '云岭研究院',
        '测试大会',
        '2024/7/3',
        '记',
      ),
    ).toEqual({
      id: null,
      kind: 'person',
      name: '南宫 知微',
      forms: ['微老师', 'Zhiwei'],
      titles: ['首席科学家', '院长'].map((title) => ({
        ...{ title, organisation: '云岭研究院', event: '测试大会', date: '2024-07-03', source: null },
      })),
      notes: '记',
    });
  });

  it.each([
    [['', '人'], 'no-name', 'name'],
    [['甲', '动物'], 'unknown-kind', 'kind'],
    [['甲', '', '', '', '', '', '昨天'], 'bad-date', 'date'],
    [['甲', '', '', '', '', '', '2024-02-30'], 'bad-date', 'date'],
    [['甲'.repeat(101)], 'too-long', 'name'],
    [['甲', '', '', '乙'.repeat(301)], 'too-long', 'titles'],
    [['甲', '', Array.from({ length: 201 }, (_, i) => `写法${i}`).join('|')], 'too-many', 'forms'],
  ])('that cannot be kept says why: %#', (cells, code, field) => {
    expect(readRow(cells, mapping)).toEqual({ code, field });
  });

  it.each([
    ['2024', '2024'],
    ['2024.7', '2024-07'],
    ['2024年7月', '2024-07'],
    ['2024年7月31日', '2024-07-31'],
    ['2024-13', undefined],
    ['31/7/2024', undefined],
    ['', null],
  ])('has the date %s', (written, date) => {
    expect(readDate(written)).toBe(date);
  });
});

describe('a table', () => {
  it('puts in whom the dictionary lacks and adds to whom it knows, over several rows', () => {
    const plan = planOn([]);
    expect(plan.add(rowOf('南宫知微', '', '', '院长', '', '', '2023'))).toBeNull();
    expect(plan.add(rowOf('南宫知微', '', '微老师', '所长', '', '', '2024'))).toBeNull();
    expect(plan.add(rowOf('欧阳明舟', '', '', '总裁'))).toBeNull();
    const terms = plan.terms();
    expect(terms.map(({ name, over, titles }) => [name, over, titles.length])).toEqual([
      ['南宫知微', null, 2],
      ['欧阳明舟', 'person-a', 1],
    ]);
    for (const term of terms) expect(fits(termShape, term)).toBe(true);
  });

  it('read again changes nothing', () => {
    const rows = [
      rowOf('南宫知微', '', '微老师', '院长'),
      rowOf('欧阳明舟', '', '', '总裁'),
      rowOf('云岭公司', '公司'),
    ];
    const first = planOn([]);
    for (const row of rows) first.add(row);
    const again = planOn(first.terms());
    for (const row of rows) expect(again.add(row)).toBeNull();
    expect([again.terms(), again.unchanged]).toEqual([[], 3]);
  });

  it('never says of one of two of a name what may be meant of the other', () => {
    const named = { ...EMPTY_TERM, kind: 'person' as const, name: '李亮', over: null, deleted: null };
    const two = [1, 2].map((n) => ({
      ...named,
      id: `term-0000000000000000000000000${n}`,
      created: n,
      updated: n,
    }));
    const plan = planOn(two);
    expect(plan.add(rowOf('李亮', '', '', '总裁'))).toEqual({ code: 'several', field: 'name' });
    const [first] = two;
    const byId = readRow([first?.id ?? '', '李亮', '总裁'], ['id', 'name', 'titles']);
    if (isFault(byId)) throw new Error('The row is whole');
    expect(plan.add(byId)).toBeNull();
    expect(plan.terms().map(({ id, updated }) => [id, updated])).toEqual([[first?.id, 2]]);
  });

  it('that is written and read elsewhere says the same of the same', () => {
    const words = fc.string({
      unit: fc.constantFrom('甲', '乙', 'a', '=', '+', '@', '-', "'"),
      minLength: 1,
      maxLength: 6,
    });
    const title = fc.record({
      title: words,
      organisation: fc.option(words),
      event: fc.option(words),
      date: fc.constantFrom(null, '2023', '2024-07', '2024-07-31'),
      source: fc.constant(null),
    });
    const content = fc.record({
      name: words,
      surfaces: fc.uniqueArray(words, { maxLength: 3 }),
      titles: fc.uniqueArray(title, { maxLength: 3, selector: (one) => JSON.stringify(one) }),
      notes: fc.oneof(fc.constant(''), words),
    });
    fc.assert(
      fc.property(content, ({ surfaces, ...rest }) => {
        const term: LiveTerm = {
          ...{
            ...EMPTY_TERM,
            kind: 'person',
            ...rest,
            surfaces: surfaces.filter((form) => form !== rest.name),
          },
          ...{ id: 'term-01ARZ3NDEKTSV4RRFFQ69G5FAV', over: null, created: NOW, updated: NOW, deleted: null },
        };
        const plan = planOn([]);
        for (const cells of rowsOf(term)) {
          const row = readRow(cells, guessMapping([...TABLE_FIELDS]));
          if (isFault(row)) throw new Error(row.code);
          expect(plan.add(row)).toBeNull();
        }
        expect(plan.terms()).toEqual([term]);
      }),
    );
  });
});

describe('a cell that a spreadsheet would run', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1'])('goes out as text: %j', (cell) => {
    expect(withGuard(cell)).toBe(`'${cell}`);
  });

  it('comes back as it was, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("'", '=', '-', 'a') }), (cell) => {
        expect(withoutGuard(withGuard(cell))).toBe(cell);
        expect(withGuard(cell)).not.toMatch(/^[=+\-@]/);
      }),
    );
  });
});
