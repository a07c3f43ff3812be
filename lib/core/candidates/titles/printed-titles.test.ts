import { describe, expect, it } from 'vitest';
import { printedTitles } from '@/lib/core/candidates/titles/printed-titles';

/** The titles printed beside each name of a list, and the organisation that each is held in. */
function titlesIn(text: string, ...names: string[]): [string, string | null][][] {
  const spans = names.map((name) => ({ start: text.indexOf(name), end: text.indexOf(name) + name.length }));
  return printedTitles(text, spans).map(({ titles }) =>
    titles.map(({ title, organisation }) => [title, organisation?.surface ?? null]),
  );
}

describe('the titles printed beside a name', () => {
  it('stand before it and in brackets behind it, each with its organisation cut down to its own name', () => {
    const text = '云岭大学网络学院副院长、教授白慧敏（河岸研究院首席科学家）与青禾集团原产品总监乔立对话。';
    expect(titlesIn(text, '白慧敏', '乔立')).toEqual([
      [
        ['云岭大学网络学院副院长', '云岭大学网络学院'],
        ['教授', null],
        ['河岸研究院首席科学家', '河岸研究院'],
      ],
      [['青禾集团原产品总监', '青禾集团']],
    ]);
  });

  it('are cut where words introduce them, not inside of words that look the same', () => {
    expect(titlesIn('随后，在由中国对外贸易大学教授白慧敏主持的论坛上', '白慧敏')).toEqual([
      [['中国对外贸易大学教授', '中国对外贸易大学']],
    ]);
  });

  it('are none where a sentence stands before the name', () => {
    expect(titlesIn('大家都在谈论白慧敏。', '白慧敏')).toEqual([]);
  });
});
