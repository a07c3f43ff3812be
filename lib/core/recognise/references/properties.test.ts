import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { NamedInArticle } from '@/lib/core/recognise/named-in-article';
import { findReferences } from '@/lib/core/recognise/references/find-references';

const soak = process.env['SOAK'] !== undefined;
const numRuns = soak ? 20_000 : 1000;
vi.setConfig({ testTimeout: soak ? 600_000 : 60_000 });

const PEOPLE = [
  '沈昌祥',
  '韦韬',
  '周鸿祎',
  '周明远',
  '段海新',
  '欧阳明',
  '弥尔顿·穆勒',
  'Ada Lovelace',
  'Casey Art',
];
const BODIES = ['江州网络安全产业联盟', '砺石', '江州银行', '云岭大学', 'Mossgate', '青禾集团'];
/** What references are made of, and what stands around them. */
const PIECES = [
  ...PEOPLE,
  ...BODIES,
  ...['院士', '教授', '老师', '总', '主任', '老', '哥', '表示', '补充道', '认为', '分享', '谢谢', '记者：'],
  ...['沈', '韦', '周', '欧阳', '海新', '穆勒', 'Lovelace', 'Casey', 'Art', '韬', '联盟', 'JZA', 'TK'],
  ...['该', '本', '这家', '公司', '组织', '机构', '大学', '行', '校', '是一家', '成立', '旗下', '但', '因为'],
  ...[
    '（以下简称“',
    '（下称',
    '（简称',
    '”或“',
    '”）',
    '（',
    '）',
    '(',
    ')',
    '“',
    '”',
    '・',
    '·',
    ' ',
    '\u00a0',
    '\u200b',
  ],
  ...['，', '。', '；', '：', ':', '、', '\n', '\n\n', '𠮷', '\ud83d', '1', 'a', 'Okta', '的', '和', '与'],
];
/** The same, put together as reports do. */
const PHRASES = [
  ...[
    '沈院士指出，',
    '韦总分享了',
    '欧阳老师说',
    '周总',
    '沈老。',
    '\n韦：',
    '\n沈：',
    '谢谢海新。',
    '海新老师',
    '，韬哥',
  ],
  ...[
    '（以下简称“联盟”）',
    '（JZA）',
    '（Jiangzhou Security Alliance, JSA）',
    '，联盟将',
    'JZA表示，',
    '（TK）',
    'TK说',
  ],
  ...[
    '。该公司表示，',
    '，但该公司',
    '\n该公司',
    '。该联盟',
    '，该行',
    '该校',
    '。本组织',
    '是一家安全公司，',
    '平台',
    '，迫使该公司',
    '，反对该集团',
    '。这是一家公司。该公司',
    ' 这家公司',
    '员工',
    '与该公司有关',
  ],
  ...['。穆勒认为，', '。Lovelace 说', '。Casey补充道，', '。Art 说', '联盟', '海新', '公司', '大学'],
];
const piece = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...PEOPLE, ...BODIES) },
  { weight: 3, arbitrary: fc.constantFrom(...PHRASES) },
  { weight: 2, arbitrary: fc.constantFrom(...PIECES) },
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

function namedIn(of: string): NamedInArticle[] {
  const mentionsOf = (name: string) =>
    [...of.matchAll(new RegExp(name, 'g'))].map(({ index }) => ({ start: index, end: index + name.length }));
  const name = (kind: NamedInArticle['kind']) => (one: string) => {
    return { key: one, kind, name: one, titles: ['中国工程院院士', '公司总裁'], mentions: mentionsOf(one) };
  };
  return [...PEOPLE.map(name('person')), ...BODIES.map(name('organisation'))].filter(
    ({ mentions }) => mentions.length > 0,
  );
}

describe('references in any text', () => {
  it('stand in order and apart, and over no name', () => {
    fc.assert(
      fc.property(text, (of) => {
        const named = namedIn(of);
        const names = named.flatMap(({ mentions }) => mentions);
        let free = 0;
        for (const { start, end } of findReferences(of, named)) {
          expect(start).toBeGreaterThanOrEqual(free);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(of.length);
          expect(names.filter((one) => one.start < end && one.end > start)).toEqual([]);
          free = end;
        }
      }),
      { numRuns },
    );
  });

  it('mean somebody whom the text has named before, and refer to a place where it does', () => {
    fc.assert(
      fc.property(text, (of) => {
        const named = namedIn(of);
        for (const { start, key, refersTo } of findReferences(of, named)) {
          expect(named.find((one) => one.key === key)?.mentions).toContainEqual(refersTo);
          expect(refersTo.end).toBeLessThanOrEqual(start);
        }
      }),
      { numRuns },
    );
  });

  it('are the same where nobody is added whom the text does not name', () => {
    fc.assert(
      fc.property(text, (of) => {
        const named = namedIn(of);
        const other: NamedInArticle = {
          key: '某',
          kind: 'organisation',
          name: '某',
          titles: [],
          mentions: [],
        };
        expect(findReferences(of, [other, ...named])).toEqual(findReferences(of, named));
      }),
      { numRuns },
    );
  });
});
