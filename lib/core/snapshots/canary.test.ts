import { expect, it } from 'vitest';
import { lossOf } from '@/lib/core/snapshots/canary';

const seen = { highlights: 3, articles: 2, seen: 1_000 };
const blank = { highlights: 0, articles: 0, isBlank: true };

it('a database that is as new although it held something is a loss', () => {
  expect(lossOf(seen, blank, 2_000)).toEqual({ ...seen, noticed: 2_000 });
  expect(lossOf({ ...seen, highlights: 0 }, blank, 2_000)).toMatchObject({ articles: 2 });
});

it.each([
  ['one that was never used', null, blank],
  ['one in which nothing was kept', { ...seen, highlights: 0, articles: 0 }, blank],
  ['one whose reader has deleted everything', seen, { ...blank, isBlank: false }],
  ['one that is as it was', seen, { highlights: 3, articles: 2, isBlank: false }],
])('%s is none', (_, canary, found) => {
  expect(lossOf(canary, found, 2_000)).toBeNull();
});
