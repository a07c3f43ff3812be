import { describe, expect, it } from 'vitest';
import {
  agreeing,
  either,
  fits,
  list,
  mustFit,
  nullable,
  one,
  record,
  text,
  whole,
} from '@/lib/core/records/shape';

interface Leaf {
  readonly name: string;
  readonly size: number | null;
}
const leaf = record<Leaf>({ name: text(3), size: nullable(whole(0, 9)) });
const tree = record<{ leaves: readonly Leaf[] }>({ leaves: list(leaf, 2) });

describe('a shape', () => {
  it.each([
    [{ leaves: [] }, null],
    [{ leaves: [{ name: 'a', size: null }] }, null],
    [null, ''],
    [[], ''],
    [{ leaves: {} }, 'leaves'],
    [
      {
        leaves: [
          { name: 'a', size: 1 },
          { name: 'long', size: 1 },
        ],
      },
      'leaves[1].name',
    ],
    [{ leaves: [{ name: 'a', size: 1.5 }] }, 'leaves[0].size'],
    [{ leaves: [{ name: 'a', size: undefined }] }, 'leaves[0].size'],
    [{ leaves: [{ name: 'a' }] }, 'leaves[0].size'],
    [{ leaves: [1, 2, 3] }, 'leaves'],
    [{ leaves: [], more: 1 }, 'more'],
    [Object.create({ leaves: [] }), 'leaves'],
  ])('of %j finds its flaw at %s', (value, path) => {
    expect(tree(value)?.path ?? null).toBe(path);
    expect(fits(tree, value)).toBe(path === null);
  });

  it('may ask that parts agree, choose between two, and name its values', () => {
    const pair = agreeing(
      record<{ a: number; b: number }>({ a: whole(0, 9), b: whole(0, 9) }),
      'a up to b',
      ({ a, b }) => a <= b,
    );
    expect([pair({ a: 1, b: 2 }), pair({ a: 2, b: 1 })]).toEqual([null, { path: '', expected: 'a up to b' }]);
    const kind = either((value) => 'a' in value, pair, leaf);
    expect(kind({ name: 'n', size: 0 })).toBeNull();
    expect(kind({ a: 1 })?.path).toBe('b');
    expect(one('x', null)('y')).toEqual({ path: '', expected: '"x" or null' });
  });

  it('of what this program made must fit', () => {
    expect(mustFit(leaf, { name: 'a', size: 1 })).toEqual({ name: 'a', size: 1 });
    expect(() => mustFit(leaf, { name: 'long', size: 1 })).toThrow(/name/);
  });
});
