/** A stretch of one of two texts: in both, or in this one alone. */
export interface ComparedPiece {
  readonly text: string;
  readonly isShared: boolean;
}

/** Beyond this many pairs of characters only the common beginning and end are told. */
const MOST_PAIRS = 1_000_000;

/**
 * Lays two texts side by side: each cut into the stretches that the other has too, in the same order, and those
 * that it has not. Along a longest common subsequence of their characters.
 */
export function compareWords(one: string, other: string): readonly [ComparedPiece[], ComparedPiece[]] {
  const [a, b] = [Array.from(one), Array.from(other)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [inA, inB] = shared(a.slice(start, a.length - end), b.slice(start, b.length - end));
  const whole = (middle: readonly boolean[]): boolean[] => [
    ...Array<boolean>(start).fill(true),
    ...middle,
    ...Array<boolean>(end).fill(true),
  ];
  return [joined(a, whole(inA)), joined(b, whole(inB))];
}

/** Which characters of each lie on a longest common subsequence. */
function shared(a: readonly string[], b: readonly string[]): readonly [boolean[], boolean[]] {
  const [inA, inB] = [Array<boolean>(a.length).fill(false), Array<boolean>(b.length).fill(false)];
  if (a.length * b.length > MOST_PAIRS) return [inA, inB];
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  for (let [i, j] = [0, 0]; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      inA[i++] = true;
      inB[j++] = true;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return [inA, inB];
}

function joined(characters: readonly string[], isIn: readonly boolean[]): ComparedPiece[] {
  const pieces: { text: string; isShared: boolean }[] = [];
  for (const [index, character] of characters.entries()) {
    const isShared = isIn[index] === true;
    const last = pieces.at(-1);
    if (last?.isShared === isShared) last.text += character;
    else pieces.push({ text: character, isShared });
  }
  return pieces;
}
