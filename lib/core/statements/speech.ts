import { isEnding } from '@/lib/core/statements/lexicon/endings';
import type { Doubt } from '@/lib/core/statements/statement';
import type { Voice } from '@/lib/core/statements/voice';
import type { Span } from '@/lib/core/text/span';

/** A speech in its own words: up to which block, whose, and whether that is certain. */
export interface Speech {
  readonly end: number;
  readonly speaker: Voice;
  readonly doubt: Doubt | null;
}

/** A word for oneself, outside of what is quoted: not 我国. */
const OWN_WORD = /我(?!国|市|省|区|县|院|校|部|局|司|军|党|方)/;
const IN_QUOTES = /[“「『"][^”」』"]*[”」』"]/g;
/** Whether a paragraph speaks of whoever says it, outside of what it quotes. */
export function speaksOfOneself(paragraph: string): boolean {
  return OWN_WORD.test(paragraph.replace(IN_QUOTES, ''));
}

const SAYS = /^[^，。]{0,10}?(?:表示|指出|认为|强调|介绍|分享|说|谈|称|透露|提到|坦言|呼吁|建议)/;
const FEWEST_PARAGRAPHS = 5;
const SHORTEST_PARAGRAPH = 30;

/**
 * Where a speech ends that nothing announces, from a block on: most of its paragraphs speak of themselves, and none says
 * what somebody says.
 * @param people the places that name persons, in order
 * @returns the position of the block behind its last; null where this is no speech
 */
export function firstPersonUntil(
  text: string,
  blocks: readonly Span[],
  first: number,
  people: readonly Voice[],
): number | null {
  const ending = blocks.findIndex(({ start, end }, at) => at >= first && isEnding(text.slice(start, end)));
  const behind = ending < 0 ? blocks.length : ending;
  const paragraphs = blocks
    .slice(first, behind)
    .filter(({ start, end }) => end - start >= SHORTEST_PARAGRAPH);
  if (paragraphs.length < FEWEST_PARAGRAPHS) return null;
  const [from, to] = [paragraphs[0]?.start ?? 0, paragraphs.at(-1)?.end ?? 0];
  const own = paragraphs.filter(({ start, end }) => speaksOfOneself(text.slice(start, end)));
  const isTold = people.some(
    ({ start, end }) => start >= from && end <= to && SAYS.test(text.slice(end, end + 20)),
  );
  return own.length * 2 >= paragraphs.length && !isTold ? behind : null;
}

/** 我是…, 我叫…: with a title, and nothing else, before the name. */
const SELF = /(?:我是|我叫|本人是)[^，。！？；：]*$/;
const LONGEST_SELF = 40;

/**
 * Whose a transcript is: who says who they are (我是某公司的张三), or else the only person who spoke before it, or the
 * only one named; null where that is open.
 * @param here the voices in its first block
 */
export function speakerOf(
  text: string,
  here: readonly Voice[],
  spoke: readonly Voice[],
  named: readonly Voice[],
): Voice | null {
  const self = here.find(
    ({ kind, start }) => kind === 'person' && SELF.test(text.slice(Math.max(0, start - LONGEST_SELF), start)),
  );
  if (self !== undefined) return self;
  const last = spoke.at(-1);
  if (last !== undefined && spoke.length === 1) return last;
  const names = new Set(named.map(({ name }) => name));
  return names.size === 1 ? (named[0] ?? null) : null;
}
