import { CharacterSet } from '@/lib/core/recognise/lexicon/character-set';

const ENDS = new CharacterSet('。！？');
const LINE_END = 0x0a;

/** Where the sentence begins that goes on at `at`: behind the sign that ends the one before, its line's beginning, or `reach` units before. */
export function sentenceBegin(text: string, at: number, reach: number): number {
  const lowest = Math.max(0, at - reach);
  let start = at;
  while (start > lowest) {
    const unit = text.charCodeAt(start - 1);
    if (unit === LINE_END || ENDS.has(unit)) break;
    start--;
  }
  return start;
}

/** How many sentences end in some words. */
export function sentenceEndsIn(words: string): number {
  return words.match(/[。！？]/g)?.length ?? 0;
}
