import { describe, expect, it } from 'vitest';
import { documentFaults, type SeedDocument } from '@/lib/seeds/check-document';
import { EXAMPLE_SHEET, folderOf } from '@/lib/seeds/example-sheets';
import { mergeSheets } from '@/lib/seeds/merge-sheets';
import { readSheets } from '@/lib/seeds/read-sheets';

/** A document that the example sheet tells the truth about. */
const DOCUMENT: SeedDocument = {
  title: '一号大会开幕',
  url: 'https://example.org/0',
  account: '某号 一家网站,example.org',
  date: '2024-05-06',
  author: '李四',
  text: '一号大会昨天开幕。\n甲公司（JIA）总裁到场，甲 公司总裁张　三作《论甲》演讲。',
};

/** What is said of a sheet, `from` replaced by `to`, against a document: line and message. */
function faults(document: Partial<SeedDocument>, from = '', to = ''): string[] {
  const text = EXAMPLE_SHEET.replace(from, () => to);
  const { sheets } = readSheets(folderOf({ '000-example.yaml': text }));
  const { dictionary } = mergeSheets(sheets);
  return sheets
    .flatMap((sheet) => documentFaults(sheet, { ...DOCUMENT, ...document }, dictionary))
    .map(({ line, message }) => `${line}: ${message}`);
}

/** The line of the example that begins so, blanks aside, counted from 1. */
function lineOf(start: string): number {
  return EXAMPLE_SHEET.split('\n').findIndex((line) => line.trim().startsWith(start)) + 1;
}

describe('a sheet against its document', () => {
  it('what stands there is not complained of, blanks inside names aside', () => {
    expect(faults({})).toEqual([]);
  });

  it.each<[what: string, document: Partial<SeedDocument>, line: number]>([
    ['title', { title: '一号大会闭幕' }, lineOf('title: 一号大会开幕')],
    ['url', { url: 'https://example.org/1' }, lineOf('url:')],
    ['account', { account: '另一号' }, lineOf('account:')],
    ['date', { date: '2024-05-07' }, lineOf('date:')],
  ])('another %s of the source is shown', (what, document, line) => {
    const [fault, ...others] = faults(document);
    expect(fault).toContain(`${line}: `);
    expect(fault).toContain(String(Object.values(document)[0]));
    expect(others, what).toEqual([]);
  });

  it.each<[what: string, from: string, to: string, start: string]>([
    ['a surface that is not printed', '[JIA]', '[JIAGONG]', 'surfaces:'],
    ['a surface in another case', '[JIA]', '[Jia]', 'surfaces:'],
    ['a title that is not printed', '甲公司总裁', '甲公司副总裁', '- title:'],
    ['a talk that is not printed', '论甲', '论乙', 'talk:'],
    ['a paragraph that does not name the person', 'paragraph: 2', 'paragraph: 1', 'paragraph: 2'],
    ['a paragraph that there is not', 'paragraph: 2', 'paragraph: 3', 'paragraph: 2'],
  ])('%s', (_, from, to, start) => {
    expect(faults({}, from, to).map((fault) => fault.split(':')[0])).toContain(String(lineOf(start)));
  });

  it('a title printed in another paragraph alone is no title of this one', () => {
    const text = '甲公司总裁出席一号大会。\n甲公司（JIA）的张三作《论甲》演讲。';
    expect(faults({ text })).toEqual([`${lineOf('- title:')}: 甲公司总裁: not in paragraph 2`]);
  });

  it('an author is looked for in the byline', () => {
    const [from, to] = [
      'organisations:',
      '  - id: person-li-si\n    name: 李四\n    role: author\n    titles: []\n    gist: 作者。\n    paragraph: null\norganisations:',
    ];
    expect(faults({}, from, to)).toEqual([]);
    expect(faults({ author: null }, from, to)).toHaveLength(2);
  });

  it('a name of the document without an appearance in the sheet is an omission', () => {
    const second = EXAMPLE_SHEET.replace('000_', '001_').replace(/persons:[\s\S]*products/, () =>
      [
        'persons: []',
        'organisations:',
        '  - id: organisation-yi',
        '    name: 乙公司',
        '    description: 另一家。',
        '    paragraph: 1',
        'events: []',
        'products',
      ].join('\n'),
    );
    const { sheets } = readSheets(folderOf({ '000-example.yaml': EXAMPLE_SHEET, '001-second.yaml': second }));
    const { dictionary } = mergeSheets(sheets);
    const said = (text: string): string[] =>
      sheets
        .slice(0, 1)
        .flatMap((sheet) =>
          documentFaults(sheet, { ...DOCUMENT, text: `${DOCUMENT.text}\n${text}` }, dictionary).map(
            ({ message }) => message,
          ),
        );
    expect(said('乙公司也来了。')).toEqual([expect.stringContaining('乙公司 (organisation-yi): named')]);
    expect(said('丙公司也来了。')).toEqual([]);
  });

  it('a sentence taken over is shown', () => {
    const text = `${DOCUMENT.text}他讲了甲的好处并请大家都来用一用甲。`;
    expect(faults({ text }, '讲了甲的好处。', '他讲了甲的好处，并请大家都来试。')).toEqual([
      expect.stringMatching(/^\d+: person-zhang-san: «他讲了甲的好处并请大家都来»/),
    ]);
  });
});
