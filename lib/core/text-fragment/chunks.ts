import { isWordEdge } from '@/lib/core/text-fragment/word-edges';

/** A piece of a line that says something: two letters, figures or Chinese characters at least. */
const SAYS_SOMETHING = /[\p{L}\p{N}].*[\p{L}\p{N}]/su;

/** Each piece is at least so much longer than the one before, in UTF-16 units. */
const STEP = 4;

/** Whether nobody sees anything of it. */
export function isBlank(words: string): boolean {
  return /^[\s\p{Cf}]*$/u.test(words);
}

/** How many pieces are wanted beside the whole, and how long they are at least, in UTF-16 units. */
export interface Wanted {
  readonly most: number;
  readonly least: number;
}

/** Where pieces that begin at `start` can end, the shortest first; the last ends with the line. */
export function chunksBehind(line: string, start: number, { most, least }: Wanted): number[] {
  const ends: number[] = [];
  for (let end = start + least; end < line.length && ends.length < most; end++) {
    if (end < (ends.at(-1) ?? start) + STEP || !isWordEdge(line, end)) continue;
    if (SAYS_SOMETHING.test(line.slice(start, end))) ends.push(end);
  }
  if (!isBlank(line.slice(start))) ends.push(line.length);
  return ends;
}

/** Where pieces that end at `end` can begin, the shortest first; the last begins with the line. */
export function chunksBefore(line: string, end: number, { most, least }: Wanted): number[] {
  const starts: number[] = [];
  for (let start = end - least; start > 0 && starts.length < most; start--) {
    if (start > (starts.at(-1) ?? end) - STEP || !isWordEdge(line, start)) continue;
    if (SAYS_SOMETHING.test(line.slice(start, end))) starts.push(start);
  }
  if (!isBlank(line.slice(0, end))) starts.push(0);
  return starts;
}
