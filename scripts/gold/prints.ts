import { createHash } from 'node:crypto';
import type { GoldSpan } from '@/scripts/gold/gold-schema';

/*
 * A gold file keeps no words, only a print of each span: hashes of its first and last characters, with their
 * number among equal ones, and of what stands before and after. White space does not count, so that a recipe
 * that breaks lines elsewhere moves nothing. A print finds its span in another text or says that it cannot.
 */

/** How many characters of a span's ends, and of its surroundings, are hashed. */
const ENDS = 8;
const AROUND = 6;

const hash = (words: string): string => createHash('sha256').update(words).digest('base64url').slice(0, 5);

/** Surroundings are shorter at the ends of a text, so their length goes with them. */
const sized = (words: string): string => `${words.length}${hash(words)}`;
const sizeOf = (print: string): number => Number(print.charAt(0));

/** A text without its white space, and for each character that is left its place in the text. */
interface Bare {
  readonly words: string;
  readonly places: readonly number[];
}

function bare(text: string): Bare {
  const places: number[] = [];
  let words = '';
  for (let i = 0; i < text.length; i++) {
    if (/[\s\u200b-\u200d\u2060\ufeff]/.test(text.charAt(i))) continue;
    places.push(i);
    words += text.charAt(i);
  }
  return { words, places };
}

/** Where in `words` stretches of this length and this hash begin. */
type Finder = (length: number, wanted: string) => readonly number[];

function finder(words: string): Finder {
  const byLength = new Map<number, Map<string, number[]>>();
  return (length, wanted) => {
    let places = byLength.get(length);
    if (places === undefined) {
      places = new Map();
      for (let at = 0; at + length <= words.length; at++) {
        const found = hash(words.slice(at, at + length));
        const list = places.get(found);
        if (list === undefined) places.set(found, [at]);
        else list.push(at);
      }
      byLength.set(length, places);
    }
    return places.get(wanted) ?? [];
  };
}

/** The prints of the spans of a text, in their order. */
export function printsOf(text: string, spans: readonly GoldSpan[]): string[] {
  const { words, places } = bare(text);
  const find = finder(words);
  return spans.map(([from, to]) => {
    const start = places.findIndex((place) => place >= from);
    const end = places.findLastIndex((place) => place < to) + 1;
    const length = Math.min(ENDS, end - start);
    if (start < 0 || length < 1) throw new Error(`span ${from}-${to} has no words`);
    const numbered = (at: number): string => {
      const print = hash(words.slice(at, at + length));
      const equal = find(length, print);
      return `${print}:${equal.indexOf(at)}/${equal.length}`;
    };
    const before = words.slice(Math.max(0, start - AROUND), start);
    const after = words.slice(end, end + AROUND);
    return [length, numbered(start), numbered(end - length), sized(before), sized(after)].join(' ');
  });
}

/** Where the spans of these prints stand in a text, in their order; null for one that is not surely found. */
export function findPrints(text: string, prints: readonly string[]): (GoldSpan | null)[] {
  const { words, places } = bare(text);
  const find = finder(words);
  return prints.map((print) => {
    const [size = '', first = '', last = '', before = '', after = ''] = print.split(' ');
    const length = Number(size);
    const isAfter = (at: number): boolean => sized(words.slice(at, at + sizeOf(after))) === after;
    const isBefore = (at: number): boolean =>
      sized(words.slice(Math.max(0, at - sizeOf(before)), at)) === before;

    if (first === last) {
      const start = pick(find, length, first, [isBefore, (at) => isAfter(at + length)]);
      return start === null ? null : placed(places, start, start + length);
    }
    const start = pick(find, length, first, [isBefore]);
    const end = pick(find, length, last, [(at) => isAfter(at + length)]);
    return start === null || end === null || end < start ? null : placed(places, start, end + length);
  });
}

function placed(places: readonly number[], start: number, end: number): GoldSpan {
  return [places[start] ?? 0, (places[end - 1] ?? 0) + 1];
}

/**
 * The one place of a numbered hash. Unchanged surroundings decide; where they stand more than once, the number
 * does, if as many equal ones are there as were. Where they changed, one side of them must be left, or the
 * words be long enough to stand only once in both texts.
 */
function pick(
  find: Finder,
  length: number,
  numbered: string,
  surroundings: readonly ((at: number) => boolean)[],
): number | null {
  const [print = '', number = '', count = ''] = numbered.split(/[:/]/);
  const places = find(length, print);
  const alike = places.filter((at) => surroundings.every((holds) => holds(at)));
  if (alike.length === 1) return alike[0] ?? null;
  const place = places[Number(number)];
  if (place === undefined || places.length !== Number(count)) return null;
  if (alike.length > 0) return alike.includes(place) ? place : null;
  const isSure = surroundings.some((holds) => holds(place)) || (places.length === 1 && length === ENDS);
  return isSure ? place : null;
}
