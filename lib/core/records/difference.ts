import { list, type Shape, text, whole } from '@/lib/core/records/shape';

/**
 * What makes one text of another: its parts in order, each a stretch of the first text, `[start, end]` in UTF-16
 * units, or words of its own.
 */
export type Difference = readonly (readonly number[] | string)[];

const MOST_PARTS = 200_000;

/** @param longest the longest text it may make, in UTF-16 units */
export function differenceShape(longest: number): Shape<Difference> {
  const words = text(longest);
  const stretch = list(whole(0, longest), 2);
  return list<readonly number[] | string>(
    (part) => (typeof part === 'string' ? words(part) : stretch(part)),
    MOST_PARTS,
  );
}

/** The text that a difference makes of `base`. @throws RangeError where it was not made for this base */
export function applyDifference(base: string, difference: Difference): string {
  return difference
    .map((part) => {
      if (typeof part === 'string') return part;
      const [start = -1, end = -1] = part;
      if (start < 0 || end < start || end > base.length)
        throw new RangeError('A difference from another text');
      return base.slice(start, end);
    })
    .join('');
}
