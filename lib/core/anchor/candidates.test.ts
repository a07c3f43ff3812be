import '@/tests/random-seed';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findByVotes, findCopies } from '@/lib/core/anchor/candidates';
import { createFold } from '@/lib/core/anchor/fold';
import { foldPattern, type Pattern } from '@/lib/core/anchor/pattern';
import { TextIndex } from '@/lib/core/anchor/text-index';

const fold = createFold();
const patternOf = (exact: string, prefix = '', suffix = ''): Pattern =>
  foldPattern({ exact, prefix, suffix }, fold);

/** All offsets at which a string stands in a text, one by one. */
const naiveCopies = (text: string, quote: string): number[] =>
  Array.from({ length: text.length }, (_, at) => at).filter((at) => text.startsWith(quote, at));

test('copies are found where they stand, overlapping ones too', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 60 });
  const quotes = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(letters, quotes, (text, quote) => {
      const found = findCopies(new TextIndex(text, fold), patternOf(quote), text.length);
      expect(found).toEqual(naiveCopies(text, quote));
    }),
  );
});

test('no more copies are counted than were asked for', () => {
  expect(findCopies(new TextIndex('ab'.repeat(100), fold), patternOf('abab'), 3)).toEqual([0, 2, 4]);
  expect(findCopies(new TextIndex('ab'.repeat(100), fold), patternOf('ab'), 3)).toEqual([0, 2, 4]);
});

test('the place of a changed quote gets the votes of what is left of it and of its context', () => {
  const text = '大会开幕式上，多位专家围绕安全大模型的落地展开讨论，现场气氛热烈。';
  const pattern = patternOf('网络安全大模型', '多位专家围绕', '的落地展开讨论');
  const [best] = findByVotes(new TextIndex(text, fold), pattern, 3);
  expect(best).toMatchObject({ votes: 12, run: { pattern: 8, text: text.indexOf('安全大模型') } });
});

test('places with few votes are left out', () => {
  const index = new TextIndex('安全大模型来了', fold);
  expect([...findByVotes(index, patternOf('安全大模型'), 2)]).toHaveLength(1);
  expect([...findByVotes(index, patternOf('安全大模型'), 3)]).toHaveLength(0);
});
