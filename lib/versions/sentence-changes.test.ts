import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceChanges, touchedBy } from '@/lib/versions/sentence-changes';

const BEFORE = '大会今天开幕。主席致辞。\n第二位讲者不同意。散会。';
const AFTER = '大会今天开幕。\n第二位讲者同意了。散会。有人提问。';

describe('the change between two texts', () => {
  it('is told by sentences, in reading order', () => {
    const told = sentenceChanges(BEFORE, AFTER).map(({ is, before, after }) => [
      is,
      before && BEFORE.slice(before.start, before.end),
      after && AFTER.slice(after.start, after.end),
    ]);
    expect(told).toEqual([
      ['same', '大会今天开幕。', '大会今天开幕。'],
      ['replaced', '主席致辞。\n第二位讲者不同意。', '第二位讲者同意了。'],
      ['same', '散会。', '散会。'],
      ['added', null, '有人提问。'],
    ]);
  });

  it('is none where a line is broken otherwise and no word is another', () => {
    const told = sentenceChanges('甲说好。戊\n乙说不好！丙', '甲说好。戊乙说不好！\n丙');
    expect(told.every(({ is }) => is === 'same')).toBe(true);
  });

  it('touches the highlights in what is gone, and no other', () => {
    const spans = ['今天开幕', '主席', '不同意。散会', '散会'].map((words) => {
      const start = BEFORE.indexOf(words);
      return { start, end: start + words.length };
    });
    expect(touchedBy(sentenceChanges(BEFORE, AFTER), spans)).toEqual([1, 2]);
  });

  const sentence = fc.constantFrom('甲说好。', '乙说不好！', '丙不在。', '丁问：“为什么？”', '戊');
  const text = fc
    .array(
      fc.array(sentence, { minLength: 1, maxLength: 4 }).map((some) => some.join('')),
      { maxLength: 6 },
    )
    .map((blocks) => blocks.join('\n'));

  it('covers every letter of both texts, once and in order', () => {
    const bare = (whole: string) => whole.replaceAll('\n', '');
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = sentenceChanges(before, after);
        const told = (of: 'before' | 'after', whole: string) =>
          changes.map((change) => whole.slice(change[of]?.start ?? 0, change[of]?.end ?? 0)).join('');
        expect(bare(told('before', before))).toBe(bare(before));
        expect(bare(told('after', after))).toBe(bare(after));
        for (const { is, before: own, after: theirs } of changes) {
          const [left, right] = [
            before.slice(own?.start ?? 0, own?.end ?? 0),
            after.slice(theirs?.start ?? 0, theirs?.end ?? 0),
          ];
          expect(bare(left) === bare(right)).toBe(is === 'same');
        }
        if (before === after) expect(changes.every(({ is }) => is === 'same')).toBe(true);
      }),
    );
  });
});
