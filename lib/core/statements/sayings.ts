import type { Conversation } from '@/lib/core/statements/conversation';
import { TITLE } from '@/lib/core/statements/group';
import { isEnding, isHeading } from '@/lib/core/statements/lexicon/endings';
import { speaksOfOneself } from '@/lib/core/statements/speech';
import type { Voice } from '@/lib/core/statements/voice';
import { skipUnseen } from '@/lib/core/text/blocks';
import type { Span } from '@/lib/core/text/span';

/** A line with a name and titles, and the blocks below it up to the next line that is no sentence. */
interface Saying {
  readonly voice: Voice;
  /** The positions of the line, and of the block behind the last below it. */
  readonly line: number;
  readonly end: number;
}

const FEWEST = 4;
/** What is said at one time has no more paragraphs. */
const MOST_PARAGRAPHS = 3;

/**
 * Finds the words of several people, one after the other, each below a line with a name and titles (周青 青禾科技创始人), as
 * articles gather what was said at an event. Only the words tell that from captions and from notes about people: half of
 * them at least speak of whoever says them, and none names one of the others.
 * @param people the places that name persons, in order
 */
export function sayingsIn(
  text: string,
  blocks: readonly Span[],
  people: readonly Voice[],
): Conversation | null {
  const sayings = sayingsOf(text, blocks, people);
  const names = new Set(sayings.map(({ voice }) => voice.name));
  if (names.size < FEWEST || names.size < sayings.length) return null;
  const words = sayings.map(({ line, end }): Span => {
    return { start: blocks[line]?.end ?? 0, end: blocks[end - 1]?.end ?? 0 };
  });
  const own = words.filter(({ start, end }) => speaksOfOneself(text.slice(start, end)));
  if (own.length * 2 < words.length || nameOneAnother(words, people, names)) return null;
  const turns = new Map<number, { voice: Voice | null; words: number }>();
  for (const { end } of sayings.slice(0, -1)) turns.set(end, { voice: null, words: blocks[end]?.start ?? 0 });
  // The line of the next one can stand where the words of the one before end.
  for (const { voice, line } of sayings) turns.set(line, { voice, words: blocks[line]?.end ?? 0 });
  const first = sayings[0]?.line ?? 0;
  const last = (sayings.at(-1)?.end ?? 1) - 1;
  return { first, last, turns, speakers: sayings.map(({ voice }) => voice) };
}

/** Whether one of the names stands in one of the stretches, which are in order like the people. */
function nameOneAnother(
  words: readonly Span[],
  people: readonly Voice[],
  names: ReadonlySet<string>,
): boolean {
  let at = 0;
  return people.some(({ start, name }) => {
    while ((words[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at++;
    return start >= (words[at]?.start ?? Number.POSITIVE_INFINITY) && names.has(name);
  });
}

function sayingsOf(text: string, blocks: readonly Span[], people: readonly Voice[]): Saying[] {
  let next = 0;
  return blocks.flatMap(({ start, end }, line): Saying[] => {
    while ((people[next]?.start ?? Number.POSITIVE_INFINITY) < start) next++;
    const voice = people[next];
    if (voice === undefined || voice.start !== skipUnseen(text, start, end)) return [];
    if (!isHeading(text.slice(start, end)) || !TITLE.test(text.slice(voice.end, end))) return [];
    const behind = wordsEnd(text, blocks, line + 1);
    const count = behind - line - 1;
    return count > 0 && count <= MOST_PARAGRAPHS ? [{ voice, line, end: behind }] : [];
  });
}

/** The position behind the last of the paragraphs that begin at one. */
function wordsEnd(text: string, blocks: readonly Span[], first: number): number {
  let at = first;
  while (at < blocks.length && at - first <= MOST_PARAGRAPHS) {
    const { start, end } = blocks[at] ?? { start: 0, end: 0 };
    const block = text.slice(start, end);
    if (isHeading(block) || isEnding(block)) break;
    at++;
  }
  return at;
}
