import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Said } from '@/lib/core/records/said';
import { corrected, type PlacedCorrection } from '@/lib/core/statements/correct';
import type { Statement } from '@/lib/core/statements/statement';

const TEXT = '甲院长说，早上好，晚上好。乙说，天黑了。';

const by = (name: string): Said => ({
  speakers: [{ name, entity: null, title: null }],
  kind: 'reported',
  certainty: 'sure',
});

function statement(start: number, end: number, name: string): Statement {
  const mention = { start: 0, end: 1 };
  const speakers = [{ name, entity: null, title: null, mention }];
  return { start, end, speakers, kind: 'reported', cue: '说', certainty: 'sure', doubt: null };
}

const spanOf = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const found = [statement(5, 13, '甲'), statement(16, 20, '乙')];
const shown = (...corrections: PlacedCorrection[]) =>
  corrected(TEXT, found, corrections).map(({ start, end, speakers, correction }) => [
    TEXT.slice(start, end),
    speakers.map(({ name }) => name).join(),
    correction,
  ]);

describe('corrections over what was found', () => {
  it('change nothing where there are none', () => {
    expect(shown()).toEqual([
      ['早上好，晚上好。', '甲', null],
      ['天黑了。', '乙', null],
    ]);
  });

  it('give a statement to another speaker', () => {
    const span = spanOf('天黑了。');
    expect(shown({ id: 'c', span, found: span, said: by('丙') })).toEqual([
      ['早上好，晚上好。', '甲', null],
      ['天黑了。', '丙', 'c'],
    ]);
  });

  it('take away what is no statement', () => {
    const span = spanOf('天黑了。');
    expect(shown({ id: 'c', span, found: span, said: null })).toEqual([['早上好，晚上好。', '甲', null]]);
  });

  it('make a statement shorter, and leave nothing of what was found there', () => {
    const [span, whole] = [spanOf('早上好'), spanOf('早上好，晚上好。')];
    expect(shown({ id: 'c', span, found: whole, said: by('甲') })[0]).toEqual(['早上好', '甲', 'c']);
    expect(shown({ id: 'c', span, found: whole, said: by('甲') })).toHaveLength(2);
  });

  it('make a statement longer at the cost of the one beside it', () => {
    const longer = { start: 5, end: 17 };
    const words = shown({ id: 'c', span: longer, found: spanOf('早上好，晚上好。'), said: by('甲') });
    expect(words).toEqual([
      [TEXT.slice(5, 17), '甲', 'c'],
      ['黑了。', '乙', null],
    ]);
  });

  it('hold as the reader has said last', () => {
    const span = spanOf('天黑了。');
    const [first, second] = [by('丙'), by('丁')].map((said, at) => ({
      id: `c${at}`,
      span,
      found: span,
      said,
    }));
    expect(shown(first as never, second as never).at(-1)).toEqual(['天黑了。', '丁', 'c1']);
  });

  it('whatever they are, leave no overlap, stand as they are, and touch nothing elsewhere', () => {
    const spans = fc
      .tuple(fc.integer({ min: 0, max: 19 }), fc.integer({ min: 1, max: 8 }))
      .map(([start, length]) => ({ start, end: Math.min(20, start + length) }));
    const correction = fc.record({
      id: fc.constantFrom('a', 'b', 'c'),
      span: spans,
      found: spans,
      said: fc.option(fc.constant(by('丙'))),
    });
    fc.assert(
      fc.property(fc.array(correction, { maxLength: 4 }), (corrections) => {
        const all = corrected(TEXT, found, corrections);
        for (const [index, one] of all.entries())
          expect(one.start).toBeGreaterThanOrEqual(all[index - 1]?.end ?? 0);
        const last = corrections.at(-1);
        if (last?.said)
          expect(all).toContainEqual(expect.objectContaining({ ...last.span, correction: last.id }));
        for (const one of found) {
          const isTouched = corrections.some(({ span, found: was }) =>
            [span, was].some(({ start, end }) => start < one.end && one.start < end),
          );
          if (!isTouched) expect(all).toContainEqual({ ...one, correction: null });
        }
      }),
    );
  });
});
