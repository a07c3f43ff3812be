import { expect, test } from 'vitest';
import { createFold } from '@/lib/core/anchor/fold';
import { createAnswerer } from '@/scripts/anchoring/answer-line';

const answerLine = createAnswerer(createFold());
const ask = (question: unknown) => answerLine(JSON.stringify(question));
const TEXT = '主会场的灯光暗下来，第七届青松安全大会在滨海会展中心开幕。';

function describeIn(text: string, spans: readonly (readonly [number, number])[]): readonly unknown[] {
  const answer = ask({ text, describe: spans });
  if (!('selectors' in answer)) throw new Error(JSON.stringify(answer));
  return answer.selectors;
}

test('what one line describes another finds, in order', () => {
  const spans = [
    [10, 19],
    [0, 3],
  ] as const;
  const selectors = JSON.parse(JSON.stringify(describeIn(TEXT, spans)));
  expect(ask({ text: TEXT, resolve: selectors })).toEqual({
    results: spans.map(([start, end]) => ({ state: 'anchored', start, end, score: 1, reason: null })),
  });
});

test('what is not there is detached, without a place', () => {
  const resolve = describeIn(TEXT, [[10, 19]]);
  expect(ask({ text: '毫不相干的一句话。', resolve })).toEqual({
    results: [{ state: 'detached', start: null, end: null, score: 0, reason: null }],
  });
});

test('no questions have no answers', () => {
  expect(ask({ text: TEXT, describe: [] })).toEqual({ selectors: [] });
  expect(ask({ text: TEXT, resolve: [] })).toEqual({ results: [] });
});

test.each([
  ['not JSON', '{"text":'],
  ['an empty line', ''],
  ['no text', '{"describe":[[0,1]]}'],
  ['no question', '{"text":"安全"}'],
  ['a span that is not in the text', '{"text":"安全","describe":[[0,3]]}'],
  ['a span of strings', '{"text":"安全","describe":[["0","1"]]}'],
  ['a selector without a quote', '{"text":"安全","resolve":[{}]}'],
])('%s gets an error', (_, line) => {
  expect(answerLine(line)).toEqual({ error: expect.stringMatching(/./) });
});

test('a wrong selector is named with what is wrong in it', () => {
  const [selector] = describeIn(TEXT, [[10, 19]]);
  const broken = { ...(selector as object), block: -1 };
  expect(ask({ text: TEXT, resolve: [broken] })).toEqual({ error: expect.stringContaining('block') });
});
