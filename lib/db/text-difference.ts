import { diffArrays } from 'diff';
import type { Difference } from '@/lib/core/records/difference';

/**
 * How long two texts are compared, in ms: of texts that have nothing in common, the second one is kept whole, and
 * nobody waits to learn it.
 */
const LONGEST_LOOK = 200;

/**
 * What makes `after` of `before`, line by line (a copy's lines are its tags), or null where that would hardly be
 * shorter than `after` itself.
 */
export function differenceBetween(before: string, after: string): Difference | null {
  const [left, right] = [linesOf(before), linesOf(after)];
  const changes = diffArrays(left, right, { timeout: LONGEST_LOOK });
  if (changes === undefined) return null;
  const parts: (readonly [number, number] | string)[] = [];
  let own = 0;
  let at = 0;
  for (const { value, added, removed } of changes) {
    const words = value.join('');
    if (added) {
      parts.push(words);
      own += words.length;
    } else {
      if (!removed && words !== '') parts.push([at, at + words.length]);
      at += words.length;
    }
  }
  return own > after.length / 2 && own > LITTLE ? null : parts;
}

/** So few units are not worth a second whole text. */
const LITTLE = 200;

/** The lines of a text with their ends; HTML is cut in front of each tag that opens. */
function linesOf(text: string): string[] {
  return text.match(/<?[^<\n]*\n?/g)?.filter((line) => line !== '') ?? [];
}
