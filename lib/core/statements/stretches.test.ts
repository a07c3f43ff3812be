import { describe, expect, it } from 'vitest';
import type { Statement } from '@/lib/core/statements/statement';
import { stretchesOf } from '@/lib/core/statements/stretches';

const TEXT = '甲说：“早。”“晚。”\n天黑了。甲又说了一句。\n乙说了另一句。';

const said = (words: string, name: string, certainty: 'sure' | 'unsure' = 'sure'): Statement => {
  const start = TEXT.indexOf(words);
  const mention = { start: 0, end: 1 };
  return {
    start,
    end: start + words.length,
    speakers: [{ name, entity: null, title: null, mention }],
    kind: 'reported',
    cue: null,
    certainty,
    doubt: certainty === 'sure' ? null : 'far',
  };
};

const wordsOf = (statements: readonly Statement[]) =>
  stretchesOf(TEXT, statements).map(({ start, end, names }) => [names.join(), TEXT.slice(start, end)]);

describe('whose words one reads', () => {
  it('goes on over marks of quotation and ends at other words', () => {
    const statements = [said('早。', '甲'), said('晚。', '甲'), said('甲又说了一句。', '甲')];
    expect(wordsOf(statements)).toEqual([
      ['甲', '早。”“晚。'],
      ['甲', '甲又说了一句。'],
    ]);
  });

  it('ends where another speaker begins, and where it is not certain any more', () => {
    const statements = [said('甲又说了一句。', '甲'), said('乙说了另一句。', '乙')];
    expect(wordsOf(statements)).toHaveLength(2);
    expect(
      stretchesOf(TEXT, [said('早。', '甲'), said('晚。', '甲', 'unsure')]).map(({ isSure }) => isSure),
    ).toEqual([true, false]);
  });
});
