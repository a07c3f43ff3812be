import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatGold, parseGold, sha256 } from '@/scripts/gold/gold-file';
import { type Gold, spansOf } from '@/scripts/gold/gold-schema';
import { findPrints, printsOf } from '@/scripts/gold/prints';
import { rebase } from '@/scripts/gold/rebase';

const BEFORE = [
  '昨天的会上，甲公司总经理张三丰到场，张三丰先致辞。',
  '张三丰表示，门要先关好，再谈别的事情。“钥匙不能交给别人，”他说。',
  '甲公司的展台在二楼，李四海在那里等人。',
].join('\n');

function span(text: string, words: string, number = 0): [number, number] {
  let at = -1;
  for (let i = 0; i <= number; i++) at = text.indexOf(words, at + 1);
  return [at, at + words.length];
}

function goldOn(text: string): Gold {
  const [start, end] = span(text, '张三丰表示，门要先关好，再谈别的事情。');
  const [from, to] = span(text, '钥匙不能交给别人，');
  const written = {
    document: 'articles/example.md',
    text: sha256(text),
    half: 'development' as const,
    genre: 'report' as const,
    persons: [
      {
        name: '张三丰',
        entity: null,
        role: 'speaker' as const,
        introduced: true,
        titles: ['甲公司总经理'],
        mentions: [span(text, '张三丰'), span(text, '张三丰', 1), span(text, '张三丰', 2)],
        references: [],
        either: [],
      },
      {
        name: '李四海',
        entity: null,
        role: 'mentioned' as const,
        introduced: false,
        titles: [],
        mentions: [span(text, '李四海')],
        references: [],
        either: [],
      },
    ],
    organisations: [
      {
        name: '甲公司',
        entity: null,
        introduced: true,
        mentions: [span(text, '甲公司'), span(text, '甲公司', 1)],
        references: [],
        either: [],
      },
    ],
    statements: [
      { speakers: ['张三丰'], kind: 'reported' as const, start, end },
      { speakers: ['张三丰'], kind: 'quoted' as const, start: from, end: to },
    ],
  };
  return { ...written, prints: printsOf(text, spansOf(written)) };
}

const words = (gold: Gold, text: string): string[] =>
  spansOf(gold).map(([start, end]) => text.slice(start, end));

describe('rebasing gold', () => {
  it('moves every span to the same words of an edited text', () => {
    const gold = goldOn(BEFORE);
    const edited = `一篇新的导语。\n${BEFORE.replace('先致辞', '最后才开口').replace('二楼', '三楼的东边').replaceAll('\n', '\n\n')}`;
    const { gold: moved, lost } = rebase(gold, edited);
    expect(lost).toEqual([]);
    expect(words(moved, edited)).toEqual(words(gold, BEFORE));
    expect(spansOf(moved)).toEqual(spansOf(goldOn(edited)));
    expect(moved).toEqual(goldOn(edited));
  });

  it('moves to the place that was meant, not to another one with the same words', () => {
    const gold = goldOn(BEFORE);
    const edited = `张三丰到了。\n${BEFORE}`;
    const mentions = rebase(gold, edited).gold.persons[0]?.mentions;
    expect(mentions).toEqual(gold.persons[0]?.mentions.map(([start, end]) => [start + 7, end + 7]));
  });

  it('keeps a statement whole when words were put into its middle', () => {
    const edited = BEFORE.replace('，再谈', '，窗也要关好，再谈');
    const { gold: moved, lost } = rebase(goldOn(BEFORE), edited);
    expect(lost).toEqual([]);
    const { start = 0, end = 0 } = moved.statements[0] ?? {};
    expect(edited.slice(start, end)).toBe('张三丰表示，门要先关好，窗也要关好，再谈别的事情。');
  });

  it('names what it cannot move, and leaves it out', () => {
    const edited = BEFORE.replace('李四海', '李五湖').replace('钥匙不能', '钥匙决不');
    const { gold: moved, lost } = rebase(goldOn(BEFORE), edited);
    expect(lost).toEqual([
      expect.stringContaining('李四海'),
      expect.stringContaining('a statement of 张三丰'),
    ]);
    expect(moved.persons[1]?.mentions).toEqual([]);
    expect(moved.statements).toHaveLength(1);
  });

  it('is a file that reads as it was written', () => {
    const gold = goldOn(BEFORE);
    expect(parseGold('example.json', formatGold(gold))).toEqual(gold);
  });

  it('never moves a name to another sentence, whichever sentences come and go', () => {
    const sentences = fc.array(fc.tuple(fc.constantFrom('then', 'now', 'both'), fc.boolean()), {
      minLength: 1,
      maxLength: 12,
    });
    /** Twelve characters that no other sentence has. */
    const wordsOf = (number: number) =>
      Array.from({ length: 12 }, (_, i) => String.fromCharCode(0x5000 + number * 12 + i)).join('');
    fc.assert(
      fc.property(sentences, (list) => {
        /** The text of one time, and where the name of each of its sentences begins. */
        const at = (time: 'then' | 'now') => {
          const starts = new Map<number, number>();
          let text = '';
          list.forEach(([when, isNamed], number) => {
            if (when !== 'both' && when !== time) return;
            if (isNamed) starts.set(number, text.length + 4);
            text += `${wordsOf(number).slice(0, 4)}${isNamed ? '360' : ''}${wordsOf(number).slice(4)}。`;
          });
          return { text, starts };
        };
        const then = at('then');
        const now = at('now');
        const names = [...then.starts];
        const prints = printsOf(
          then.text,
          names.map(([, start]) => [start, start + 3]),
        );
        findPrints(now.text, prints).forEach((found, i) => {
          const place = now.starts.get(names[i]?.[0] ?? -1);
          if (found !== null) expect(found[0]).toBe(place);
        });
      }),
    );
  });
});
