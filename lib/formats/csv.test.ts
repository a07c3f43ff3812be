import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvRow, csvHead, csvLines, readCsv } from '@/lib/formats/csv';

async function rowsIn(text: string): Promise<CsvRow[]> {
  const all: CsvRow[] = [];
  await readCsv(text, ({ rows }) => {
    all.push(...rows);
    return true;
  });
  return all;
}

describe('a CSV file', () => {
  it('gives each row with the line it begins on, over quoted line breaks, empty lines and every kind of line end', async () => {
    const rows = await rowsIn('name,note\r\n甲,"一\r\n二"\n\n乙,"引""号"\r丙,');
    expect(rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [1, 'name', 'note'],
      [2, '甲', '一\n二'],
      [5, '乙', '引"号'],
      [6, '丙', ''],
    ]);
  });

  it.each([';', '\t', ','])('may be apart by «%s»', async (delimiter) => {
    const rows = await rowsIn(`a${delimiter}b\n1${delimiter}2\n3${delimiter}4`);
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  it('names the row whose quotation mark is never closed', async () => {
    const rows = await rowsIn('a,b\n1,2\n3,"4\n5,6');
    expect(rows.filter(({ isBroken }) => isBroken).map(({ line }) => line)).toEqual([3]);
  });

  it('is read no further when nobody wants more', async () => {
    let slices = 0;
    const text = 'a,b\n'.repeat(100_000);
    const isAll = await readCsv(text, () => {
      slices += 1;
      return slices < 2;
    });
    expect([slices, isAll]).toEqual([2, false]);
  });

  it('tells how far it is, up to the end', async () => {
    const shares: number[] = [];
    const isAll = await readCsv('a,b\n'.repeat(50_000), ({ share }) => {
      shares.push(share);
      return true;
    });
    expect(isAll).toBe(true);
    expect(shares.length).toBeGreaterThan(2);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  it('reads back what was written, whatever stands in it, and the lines count up', async () => {
    const cell = fc.string({ unit: fc.constantFrom('甲', 'a', '"', ',', '\n', ' ', ';', "'", '|', '\t') });
    const table = fc.array(fc.tuple(cell, cell, fc.constant('x')), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        // Enough plain rows in front that nobody takes another character for the delimiter.
        const plain = Array.from({ length: 10 }, () => ['a', 'b', 'x'] as const);
        const all = [...plain, ...rows];
        const read = await rowsIn(csvLines(all));
        expect(read.map(({ cells }) => cells)).toEqual(all.map((cells) => [...cells]));
        let line = 1;
        all.forEach((cells, at) => {
          expect(read[at]?.line).toBe(line);
          line += csvLines([cells]).replaceAll('\r\n', '\n').split('\n').length - 1;
        });
      }),
    );
  });

  it('shows its first rows', () => {
    expect(csvHead('a,b\n\n1,2\n3,4\n', 2)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });
});
