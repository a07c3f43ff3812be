import type { Dictionary, Entity } from '@/lib/core/dictionary/entity';

/**
 * A matcher written from the specification alone, to compare the fast one with: it tries every stretch of
 * the text, asks whether it is a spelling of a surface, and takes the first and longest. It knows the
 * characters of {@link ALPHABET} only, and of the rules about surroundings only that for letters and digits.
 */

/** Characters that provoke: overlaps, widths, blanks, unseen characters, halves of pairs, line ends. */
export const ALPHABET: readonly string[] = [
  ...['李', '亮', '京', 'a', 'b', 'A', 'ａ', '1', '１', '2', '.', '-', '，', '·', '・', '（', ')', '𠮷'],
  ...[' ', '\u00a0', '\u3000', '\t', '\u200b', '\ufeff', '\u00ad', '\n', '\ud83d', '\ude00'],
];

const SAME: Readonly<Record<string, string>> = {
  ａ: 'a',
  A: 'a',
  '１': '1',
  '，': ',',
  '・': '·',
  '（': '(',
};
const fold = (character: string): string => SAME[character] ?? character;
const isUnseen = (character: string): boolean => /[\u200b\ufeff\u00ad]/.test(character);
const isBlank = (character: string): boolean => /[ \u00a0\u3000\t]/.test(character);
const isWide = (character: string): boolean => /[李亮京\ud842]/.test(character);
const isAround = (character: string): boolean => /[()·]/.test(character);
const isDigit = (character: string): boolean => /\d/.test(character);
const isLetter = (character: string): boolean => /[a-z]/.test(character);

/** Whether a blank between two characters is part of the name. */
function matters(left: string, right: string): boolean {
  if (isWide(left) || isWide(right) || isAround(left) || isAround(right)) return false;
  return !((isLetter(left) && isDigit(right)) || (isDigit(left) && isLetter(right)));
}

/** How a string is compared: seen characters, folded, with the blanks that matter. */
export function spelling(string: string): string {
  const seen = string
    .split('')
    .filter((character) => !isUnseen(character))
    .map(fold);
  let result = '';
  let blank = false;
  for (const character of seen) {
    if (isBlank(character) || character === '\n') {
      blank = true;
      continue;
    }
    const last = result.at(-1);
    if (blank && last !== undefined && matters(last, character)) result += ' ';
    result += character;
    blank = false;
  }
  return result;
}

/** Whether a name may be spelt like this in a text: nothing around it, no line end, few blanks in a row. */
function isStretch(string: string): boolean {
  const edge = (character: string | undefined): boolean =>
    character === undefined || isUnseen(character) || isBlank(character);
  if (edge(string[0]) || edge(string.at(-1)) || string.includes('\n')) return false;
  return !/[ \u00a0\u3000\t]{5}/.test(string.replace(/[\u200b\ufeff\u00ad]/g, ''));
}

/** Letters and digits: whether the stretch is not a part of a longer token. */
function standsFree(text: string, start: number, end: number): boolean {
  const clean = (string: string): string =>
    string
      .split('')
      .filter((character) => !isUnseen(character))
      .map(fold)
      .join('');
  const before = clean(text.slice(0, start));
  const name = clean(text.slice(start, end));
  const after = clean(text.slice(end));
  const bracketed = before.endsWith('(') && /^\)\d(?!\d)/.test(after);
  if (/^[a-z\d]/.test(name)) {
    if (/[a-z\d]$/.test(before)) return false;
    const isListNumber = /^[a-z]/.test(name) && /(?:^|[^a-z\d.])\d{1,2}\.$/.test(before);
    if (/[a-z\d][.-]$/.test(before) && !isListNumber) return false;
    if (bracketed && /[a-z\d]$/.test(name)) return false;
  }
  return !/[a-z\d]$/.test(name) || !/^(?:[.-]?[a-z\d])/.test(after);
}

export interface NaiveMention {
  readonly start: number;
  readonly end: number;
  readonly entity: string;
  readonly via: 'name' | 'alias';
  readonly certainty: 'sure' | 'unsure';
}

/** Finds names by trying everything. */
export function recogniseNaively(text: string, dictionary: Dictionary): NaiveMention[] {
  const owners = new Map<string, Entity[]>();
  for (const entity of dictionary.entities) {
    for (const surface of entity.surfaces) {
      const spelt = spelling(surface);
      const list = owners.get(spelt) ?? [];
      if (spelt.length >= 2) owners.set(spelt, list.includes(entity) ? list : [...list, entity]);
    }
  }
  const mentions: NaiveMention[] = [];
  let start = 0;
  while (start < text.length) {
    let end = text.length;
    let found: Entity[] | undefined;
    for (; end > start && found === undefined; end--) {
      const stretch = text.slice(start, end);
      if (isStretch(stretch) && standsFree(text, start, end)) found = owners.get(spelling(stretch));
    }
    if (found === undefined) {
      start++;
      continue;
    }
    end++;
    const spelt = spelling(text.slice(start, end));
    const named = found.find((entity) => spelling(entity.name) === spelt);
    const entity = named ?? found[0];
    if (entity === undefined) throw new Error('A spelling without an owner');
    mentions.push({
      start,
      end,
      entity: entity.id,
      via: named === undefined ? 'alias' : 'name',
      certainty: found.length > 1 ? 'unsure' : 'sure',
    });
    start = end;
  }
  return mentions;
}
