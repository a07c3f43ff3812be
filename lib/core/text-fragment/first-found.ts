import type { TextDirective } from '@/lib/core/text-fragment/directive';

/** A stretch between two places, each in a line. */
export interface Found {
  readonly start: Place;
  readonly end: Place;
}

/** UTF-16 offset in a line. */
export interface Place {
  readonly line: number;
  readonly at: number;
}

/**
 * As a browser compares: case, width, accents and the two kinds of kana make no difference (the first level of
 * Unicode's collation, which Chromium searches by), blanks are one, what nobody sees is nothing.
 */
export function folded(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/[\p{Mn}\p{Cf}]/gu, '')
    .replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

/**
 * What a directive finds first in folded lines, by the steps of the specification
 * (https://wicg.github.io/scroll-to-text-fragment/#finding-ranges-in-a-document), but wherever its words stand: that
 * a browser asks for edges of words too can only take away what is found here.
 * @param directive its words folded, and trimmed
 */
export function firstFound(lines: readonly string[], directive: TextDirective): Found | null {
  const { prefix, start, end, suffix } = directive;
  for (const hit of occurrences(lines, { line: 0, at: 0 }, prefix ?? start)) {
    const from = prefix === null ? hit : directlyBehind(lines, behind(hit, prefix), start);
    if (from === null) continue;
    const to = behind(from, start);
    if (end === null) {
      if (suffix === null || directlyBehind(lines, to, suffix) !== null) return { start: from, end: to };
      continue;
    }
    for (const last of occurrences(lines, to, end)) {
      const close = behind(last, end);
      if (suffix === null || directlyBehind(lines, close, suffix) !== null)
        return { start: from, end: close };
    }
    return null;
  }
  return null;
}

function behind({ line, at }: Place, words: string): Place {
  return { line, at: at + words.length };
}

function* occurrences(lines: readonly string[], from: Place, words: string): Generator<Place> {
  for (let line = from.line; line < lines.length; line++) {
    const text = lines[line] ?? '';
    let at = text.indexOf(words, line === from.line ? from.at : 0);
    for (; at >= 0; at = text.indexOf(words, at + 1)) yield { line, at };
  }
}

/** Where words stand with nothing but blanks and line ends before them, or null. */
function directlyBehind(
  lines: readonly string[],
  { line: from, at: first }: Place,
  words: string,
): Place | null {
  for (let line = from; line < lines.length; line++) {
    const text = lines[line] ?? '';
    let at = line === from ? first : 0;
    while (text[at] === ' ') at++;
    if (at < text.length) return text.startsWith(words, at) ? { line, at } : null;
  }
  return null;
}
