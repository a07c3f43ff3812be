import { areOwnWords } from '@/lib/core/statements/are-own-words';
import type { Conversation, Turn } from '@/lib/core/statements/conversation';
import { TITLE } from '@/lib/core/statements/group';
import { isEnding, isHeading } from '@/lib/core/statements/lexicon/endings';
import { isName } from '@/lib/core/statements/turn-labels';
import type { Voice } from '@/lib/core/statements/voice';
import type { Span } from '@/lib/core/text/span';

/** A line with a name and titles, or one with each, and the blocks below up to the next line that is no sentence. */
interface Saying {
  readonly voice: Voice;
  /** The positions of the line with the name, of the first block of words, and of the block behind the last. */
  readonly line: number;
  readonly first: number;
  readonly end: number;
}

const FEWEST = 4;
/** So many of the names at least are known otherwise: a surname and what looks like a title below it may be anything. */
const FEWEST_KNOWN = 2;
/** What is said at one time has no more paragraphs. */
const MOST_PARAGRAPHS = 3;

/**
 * Finds the words of several people, one after the other, each below a line with a name and titles (周青 青禾科技创始人), as
 * articles gather what was said at an event; the titles may stand on a line of their own. Only the words tell that from
 * captions and from notes about people: half of them at least speak of whoever says them or of what is to be done, none
 * tells of somebody's life, and none names one of the others.
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
  if (sayings.filter(({ voice }) => people.includes(voice)).length < FEWEST_KNOWN) return null;
  const words = sayings.map(({ first, end }): Span => {
    return { start: blocks[first]?.start ?? 0, end: blocks[end - 1]?.end ?? 0 };
  });
  const said = words.map(({ start, end }) => text.slice(start, end));
  if (!areOwnWords(said) || nameOneAnother(sayings, words, people)) return null;
  const turns = new Map<number, Turn>();
  const reporters = (block: number): void => {
    turns.set(block, { voice: null, words: blocks[block]?.start ?? 0, isReporters: true });
  };
  for (const { end } of sayings.slice(0, -1)) reporters(end);
  // The line of the next one can stand where the words of the one before end.
  for (const [at, { voice, line, first }] of sayings.entries()) {
    turns.set(line, { voice, words: blocks[first - 1]?.end ?? 0 });
    // Nobody calls himself by his name: the reporter tells what he says.
    if (said[at]?.includes(voice.name)) reporters(first);
  }
  const first = sayings[0]?.line ?? 0;
  const last = (sayings.at(-1)?.end ?? 1) - 1;
  return { first, last, turns, speakers: sayings.map(({ voice }) => voice) };
}

/** Whether somebody's words name another one of those who have words. The stretches are in order like the people. */
function nameOneAnother(
  sayings: readonly Saying[],
  words: readonly Span[],
  people: readonly Voice[],
): boolean {
  const names = new Set(sayings.map(({ voice }) => voice.name));
  let at = 0;
  return people.some(({ start, name }) => {
    while ((words[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at++;
    const isInWords = start >= (words[at]?.start ?? Number.POSITIVE_INFINITY);
    return isInWords && names.has(name) && name !== sayings[at]?.voice.name;
  });
}

function sayingsOf(text: string, blocks: readonly Span[], people: readonly Voice[]): Saying[] {
  let next = 0;
  return blocks.flatMap((block, line): Saying[] => {
    const { start, end } = block;
    while ((people[next]?.start ?? Number.POSITIVE_INFINITY) < start) next++;
    if (end - start > LONGEST_LINE) return [];
    const named = people[next];
    const isNamed = named !== undefined && SIGNS.test(text.slice(start, named.start));
    const isTitled = isNamed && TITLE.test(text.slice(named.end, end));
    const voice = isTitled ? named : nameAlone(text, block, isNamed ? named : undefined);
    const first = isTitled ? line + 1 : line + 2;
    if (voice === null || !isTitle(text, isTitled ? block : blocks[line + 1])) return [];
    const behind = wordsEnd(text, blocks, first);
    const count = behind - first;
    return count > 0 && count <= MOST_PARAGRAPHS ? [{ voice, line, first, end: behind }] : [];
  });
}

/** What may stand before a name on its line: —— 张三. */
const SIGNS = /^[\s—–―-]*$/;

/** No line with a name, or with titles, is longer. */
const LONGEST_LINE = 45;

function isTitle(text: string, block: Span | undefined): boolean {
  const line = block === undefined ? '' : text.slice(block.start, block.end);
  return isHeading(line) && TITLE.test(line);
}

/** Peter Miller; not Day2. */
const FULL_LATIN = /^[A-Z][a-z]+(?: [A-Z][\w.]*)+$/;

/** Whose name a line is and nothing else, with a blank between two characters or without; null where it is none. */
function nameAlone(text: string, { start, end }: Span, named: Voice | undefined): Voice | null {
  const line = text.slice(start, end).trim();
  if (named !== undefined && text.slice(named.start, named.end) === line) return named;
  const name = line.replace(/^([\u4e00-\u9fff])[ \u3000]+([\u4e00-\u9fff])$/, '$1$2');
  if (!isName(name) || !(/^[\u4e00-\u9fff]/.test(name) || FULL_LATIN.test(name))) return null;
  return { start, end, name, entity: null, kind: 'person', certainty: 'sure', title: null };
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
