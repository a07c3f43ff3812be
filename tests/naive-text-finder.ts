import type { Span } from '@/lib/core/text/span';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * What a browser finds by a text fragment in a page whose blocks are the lines of a text, read off the
 * specification step by step, with the words of ICU, which Chromium asks too. Slow, and nothing is shared with ours.
 */
export function found(text: string, fragment: string): Span | null {
  const parts = fragment.slice(':~:text='.length).split(',');
  const prefix =
    parts[0]?.endsWith('-') === true ? decodeURIComponent(parts.shift()?.slice(0, -1) ?? '') : null;
  const suffix =
    parts.at(-1)?.startsWith('-') === true ? decodeURIComponent(parts.pop()?.slice(1) ?? '') : null;
  const [start = '', end = null] = parts.map(decodeURIComponent);
  for (let from = 0; from < text.length; ) {
    const before = prefix === null ? null : search(text, prefix, from, true, false);
    if (prefix !== null && before === null) return null;
    const at = before === null ? from : skipBlanks(text, before.end);
    const first = search(text, start, at, before === null, end !== null || suffix === null);
    if (first === null) return null;
    from = (before ?? first).start + 1;
    if (before !== null && first.start !== at) continue;
    for (let next = first.end; ; ) {
      const last = end === null ? first : search(text, end, next, true, suffix === null);
      if (last === null) return null;
      if (suffix === null) return { start: first.start, end: last.end };
      const behind = skipBlanks(text, last.end);
      if (search(text, suffix, behind, false, true)?.start === behind)
        return { start: first.start, end: last.end };
      if (end === null) break;
      next = last.start + 1;
    }
  }
  return null;
}

function skipBlanks(text: string, at: number): number {
  while (at < text.length && /[\s\p{Cf}]/u.test(text[at] ?? '')) at++;
  return at;
}

/** The first place of words from `from` on, inside of one line. */
function search(
  text: string,
  words: string,
  from: number,
  atWordStart: boolean,
  atWordEnd: boolean,
): Span | null {
  for (let start = from; start < text.length; start++) {
    const end = matchAt(text, words, start);
    if (end === null) continue;
    const line = lineAround(text, start);
    const edges = new Set([...segmenter.segment(line.words)].map(({ index }) => index + line.start));
    if (atWordStart && !edges.has(start)) continue;
    if (atWordEnd && !edges.has(end) && end !== line.start + line.words.length) continue;
    return { start, end };
  }
  return null;
}

function lineAround(text: string, at: number): { words: string; start: number } {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  return { words: text.slice(start, end < 0 ? undefined : end), start };
}

/** Where words end that begin at `start`: case, width and accents make no difference, blanks are one. */
function matchAt(text: string, words: string, start: number): number | null {
  if (/[\s\p{Cf}]/u.test(text[start] ?? '') || /[\udc00-\udfff]/.test(text[start] ?? '')) return null;
  const wanted = plain(words);
  let seen = '';
  for (let end = start; end < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(end) ?? 0);
    if (character === '\n') return null;
    end += character.length;
    seen = plain(text.slice(start, end));
    if (seen === wanted && !/^\p{Mn}/u.test(text.slice(end))) return end;
    if (seen.trimEnd().length > wanted.length) return null;
  }
  return null;
}

function plain(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/[\p{Mn}\p{Cf}]/gu, '')
    .replace(/\s+/gu, ' ')
    .toLowerCase();
}
