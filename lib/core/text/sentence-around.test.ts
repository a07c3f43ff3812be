import { expect, it } from 'vitest';
import { sentenceAround } from '@/lib/core/text/sentence-around';

const text = '第一句。第二句里有某人，他来了！\n另一段。';

it.each([
  ['某人', '第二句里有某人，他来了！'],
  ['第一句', '第一句。'],
  ['另一段', '另一段。'],
])('%s stands in its sentence', (words, sentence) => {
  const start = text.indexOf(words);
  const span = sentenceAround(text, { start, end: start + words.length });
  expect(span === null ? null : text.slice(span.start, span.end)).toBe(sentence);
});

it('the end of a block stands in none', () => {
  const start = text.indexOf('\n');
  expect(sentenceAround(text, { start, end: start + 1 })).toBeNull();
});
