/**
 * Characters that no rule of Unicode's word breaking (UAX #29) joins with a letter or figure beside them. What is
 * missing on purpose: `. , : ; '` and their wide forms, which can stand inside a number or a word, and `_`.
 */
const PARTS_WORDS = /[\s。！？、“”「」『』《》〈〉（）【】〔〕…—!?()[\]{}"|]/u;

/** Marks that stand inside numbers and words of other scripts, and part words beside a Chinese character. */
const PARTS_BESIDE_HAN = /[，；：．.,:;'‘’·]/u;
const HAN = /\p{Ideographic}/u;

/** What belongs to the character before it, whatever that is (the rule WB4). */
const CLINGS = /[\p{Mark}\p{Cf}\p{Emoji_Modifier}]/u;

/**
 * Whether every browser takes a place in a line for the edge of a word. Where it is not certain, it is none: inside a
 * run of Chinese characters the words are looked up in a dictionary, which each browser has its own of.
 * @param at a UTF-16 offset, at the line's ends too
 */
export function isWordEdge(line: string, at: number): boolean {
  const after = String.fromCodePoint(line.codePointAt(at) ?? 0);
  let last = at - 1;
  while (CLINGS.test(line[last] ?? '')) last--;
  if (last < 0 || at >= line.length) return true;
  const before = line[last] ?? '';
  if (CLINGS.test(after) || isLowSurrogate(line.charCodeAt(at))) return false;
  if (PARTS_WORDS.test(before) || PARTS_WORDS.test(after)) return true;
  if (PARTS_BESIDE_HAN.test(before)) return HAN.test(line[last - 1] ?? '') || HAN.test(after);
  if (PARTS_BESIDE_HAN.test(after)) return HAN.test(before) || HAN.test(line[at + 1] ?? '');
  return false;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}
