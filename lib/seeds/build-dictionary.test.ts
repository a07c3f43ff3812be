import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildDictionary } from '@/lib/seeds/build-dictionary';
import { EXAMPLE_SHEET, folderOf, SECOND_SHEET } from '@/lib/seeds/example-sheets';

const EXAMPLE = '000-example.yaml';
const SECOND = '001-second.yaml';

/** What the build says of a folder, or `null` when it has nothing to say. */
function refusal(folder: string): string | null {
  try {
    buildDictionary(folder);
    return null;
  } catch (error) {
    return String(error);
  }
}

/** The line of a text that carries the mark `#!`, counted from 1. */
function markedLine(text: string): number {
  const line = text.split('\n').findIndex((candidate) => candidate.includes('#!')) + 1;
  if (line === 0) throw new Error('no line is marked');
  return line;
}

function spoil(sheet: string, from: string, to: string): string {
  if (!sheet.includes(from)) throw new Error(`the sheet has no ${from}`);
  return sheet.replace(from, () => to);
}

/** The head of the example without its source. */
const SOURCE = EXAMPLE_SHEET.slice(0, EXAMPLE_SHEET.indexOf('event:'));
const SOURCE_WITHOUT_URL = spoil(spoil(SOURCE, 'source:\n', ''), '  url: https://example.org/0\n', '');

describe('what the build refuses, each with its file and line', () => {
  // `#!` marks the line that has to be named: of a field left out, the line where its entry begins.
  it.each<[fault: string, from: string, to: string, says: RegExp]>([
    ['no source', `${SOURCE}event: event-one`, 'event: event-one #!', /source/],
    ['a source without url', SOURCE, `source: #!\n${SOURCE_WITHOUT_URL}`, /source\.url/],
    [
      'a day that is none',
      'account: 某号\n  date: 2024-05-06',
      'account: 某号\n  date: 2024-02-30 #!',
      /day/,
    ],
    ['an empty gist', 'gist: 讲了甲的好处。', 'gist: "" #!', /gist.*empty/],
    ['an unknown field', '    talk: 论甲', '    topic: 论甲 #!', /topic/],
    ['an unknown role', 'role: speaker', 'role: guest #!', /role/],
    ['paragraph 0', 'paragraph: 2', 'paragraph: 0 #!', /count from 1/],
    ['a surface of one character', 'surfaces: [JIA]', 'surfaces: [甲] #!', /single character/],
    ['a name with blanks', 'name: 张三', 'name: 张 三 #!', /without blanks/],
    ['an id that is not in kebab-case', 'id: person-zhang-san', 'id: person-Zhang #!', /kebab-case/],
    ['an id of another kind', 'id: person-zhang-san', 'id: product-zhang-san #!', /begin with person-/],
    ['broken YAML', 'event: event-one\npersons:', 'event: [event-one\npersons: #!', /Flow sequence/],
    ['a key given twice', '    role: speaker', '    role: host\n    role: speaker #!', /unique/],
    [
      'an entry that no sheet defines',
      'zhang-san\n    name: 张三\n',
      'zhang-san #!\n',
      /no sheet defines it/,
    ],
    [
      'a person without a role',
      'zhang-san\n    name: 张三\n    role: speaker\n',
      'x #!\n    name: 张三\n',
      /role/,
    ],
    [
      'an organisation without a description',
      'organisation-jia\n    name: 甲公司\n    surfaces: [JIA]\n    description: 一家公司。\n',
      'organisation-jia #!\n    name: 甲公司\n',
      /description is missing/,
    ],
    [
      'an event without a date',
      'event-one\n    name: 一号大会\n    date: 2024-05-06\n',
      'event-one #!\n    name: 一号大会\n',
      /date is missing/,
    ],
    ['an unknown event', '    role: speaker', '    event: event-two #!\n    role: speaker', /no such event/],
    ['an unknown event of the sheet', 'event: event-one', 'event: event-two #!', /no such event/],
    ['an event that is none', 'event: event-one', 'event: organisation-jia #!', /no such event/],
    ['an unknown parent', 'surfaces: [JIA]', 'parent: organisation-yi #!', /no such parent/],
    ['a parent that is no organisation', 'surfaces: [JIA]', 'parent: event-one #!', /no such parent/],
    ['a parent of itself', 'surfaces: [JIA]', 'parent: organisation-jia #!', /own parent/],
    ['an unknown organisation', 'organisation: 甲公司', 'organisation: 乙公司 #!', /no such organisation/],
    [
      'a title that refers to nothing',
      'organisation: 甲公司',
      'organisation: 公司\n        refers_to: organisation-yi #!',
      /no such organisation/,
    ],
    ['a surface claimed by two', 'surfaces: [JIA]', 'surfaces: [一号大会] #!', /claimed by event-one/],
    [
      'the same in other clothes',
      'products: []',
      'products:\n  - id: product-jia\n    name: ｊｉａ #!\n    description: 一件。\n    paragraph: 1',
      /claimed by organisation-jia/,
    ],
  ])('%s', (_, from, to, says) => {
    const text = spoil(EXAMPLE_SHEET, from, to);
    const folder = folderOf({ [EXAMPLE]: text });
    const said = (refusal(folder) ?? '').split('\n');
    const line = said.find((candidate) =>
      candidate.startsWith(`${join(folder, EXAMPLE)}:${markedLine(text)}: `),
    );
    expect(line, said.join('\n')).toMatch(says);
  });

  it('the same id twice in one sheet', () => {
    const again = '  - id: organisation-jia #!\n    paragraph: 1\nevents:';
    const text = spoil(EXAMPLE_SHEET, 'events:', again);
    const folder = folderOf({ [EXAMPLE]: text });
    expect(refusal(folder)).toContain(
      `${join(folder, EXAMPLE)}:${markedLine(text)}: organisation-jia: listed`,
    );
  });

  it.each<[fault: string, from: string, to: string, says: string]>([
    ['a name given in two sheets', 'san\n', 'san\n    name: 张三 #!\n', 'person-zhang-san: defined twice'],
    [
      'a description away from the name',
      '[甲集团]',
      '[甲集团]\n    description: 又一家。 #!',
      'organisation-jia: desc',
    ],
    [
      'two sheets for one document',
      '001_example.txt',
      '000_example.txt #!',
      'document 0 has a sheet already',
    ],
  ])('%s', (_, from, to, says) => {
    const text = spoil(SECOND_SHEET, from, to);
    const folder = folderOf({ [EXAMPLE]: EXAMPLE_SHEET, [SECOND]: text });
    expect(refusal(folder)).toContain(`${join(folder, SECOND)}:${markedLine(text)}: ${says}`);
  });

  it('every fault is listed, not the first alone', () => {
    const text = spoil(spoil(EXAMPLE_SHEET, 'role: speaker', 'role: guest'), 'paragraph: 1', 'paragraph: 0');
    expect(refusal(folderOf({ [EXAMPLE]: text }))?.match(/^.*\.yaml:\d+: /gm)).toHaveLength(2);
  });

  it('a folder without sheets', () => {
    expect(refusal(folderOf({ 'retired.yaml': 'retired: []' }))).toContain('No fact sheet');
  });
});

describe('what the sheets make together', () => {
  const dictionary = buildDictionary(folderOf({ [SECOND]: SECOND_SHEET, [EXAMPLE]: EXAMPLE_SHEET }));

  it('a person in two documents is one person with two appearances, in the order of the documents', () => {
    const persons = dictionary.entities.filter((entity) => entity.kind === 'person');
    expect(persons).toEqual([
      {
        id: 'person-zhang-san',
        kind: 'person',
        name: '张三',
        surfaces: ['张三'],
        description: null,
        parent: null,
        date: null,
        appearances: [
          {
            seed: 0,
            event: 'event-one',
            titles: [{ title: '甲公司总裁', organisation: '甲公司' }],
            role: 'speaker',
            talk: '论甲',
            gist: '讲了甲的好处。',
            paragraph: 2,
          },
          {
            seed: 1,
            event: 'event-one',
            titles: [],
            role: 'host',
            talk: null,
            gist: '主持闭幕。',
            paragraph: 1,
          },
        ],
      },
    ]);
  });

  it('surfaces of every sheet are joined, the name first', () => {
    const organisation = dictionary.entities.find((entity) => entity.id === 'organisation-jia');
    expect(organisation?.surfaces).toEqual(['甲公司', 'JIA', '甲集团']);
  });

  it('an event is at no event, and has its date', () => {
    const event = dictionary.entities.find((entity) => entity.kind === 'event');
    expect(event?.date).toBe('2024-05-06');
    expect(event?.appearances.map((appearance) => appearance.event)).toEqual([null]);
  });

  it('each document is a source', () => {
    expect(dictionary.sources.map(({ seed, date }) => [seed, date])).toEqual([
      [0, '2024-05-06'],
      [1, '2024-05-07'],
    ]);
  });

  it('two persons may share a name', () => {
    const homonym =
      '  - id: person-zhang-san-b\n    name: 张三\n    role: null\n    titles: []\n    gist: 另一位。\n';
    const text = spoil(EXAMPLE_SHEET, 'organisations:', `${homonym}    paragraph: 1\norganisations:`);
    expect(refusal(folderOf({ [EXAMPLE]: text }))).toBeNull();
  });

  it('a title may name its organisation by a form that is no surface, when it says which it is', () => {
    const text = spoil(
      EXAMPLE_SHEET,
      'organisation: 甲公司',
      'organisation: 公司\n        refers_to: organisation-jia',
    );
    const [person] = buildDictionary(folderOf({ [EXAMPLE]: text })).entities;
    expect(person?.appearances[0]?.titles).toEqual([
      { title: '甲公司总裁', organisation: '公司', refersTo: 'organisation-jia' },
    ]);
  });
});
