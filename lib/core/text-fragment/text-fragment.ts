import type { Span } from '@/lib/core/text/span';
import { chunksBefore, chunksBehind, isBlank } from '@/lib/core/text-fragment/chunks';
import { asFragment, type TextDirective } from '@/lib/core/text-fragment/directive';
import { type Found, firstFound, folded } from '@/lib/core/text-fragment/first-found';
import { isWordEdge } from '@/lib/core/text-fragment/word-edges';

/** Words up to this long, in UTF-16 units, are written out; of longer ones how they begin and end. */
const LONGEST_EXACT = 80;

/** Shorter words stand somewhere else on the page too, in what is not read as its article: they get neighbours. */
const SHORTEST_ALONE = 12;

/** How much of a beginning or end is written out at least, in UTF-16 units. */
const SHORTEST_CHUNK = 8;

/** How many neighbours of growing length are tried on each side, and how many beginnings and ends. */
const MOST_NEIGHBOURS = 10;
const MOST_CHUNKS = 4;

/** A stretch of one line. */
interface Stretch extends Span {
  readonly line: number;
}

/**
 * The fragment of an address, without the `#`, by which a browser scrolls to a stretch of an article's text, or null
 * where none leads there for certain: then the whole article is a better target than another sentence.
 *
 * What the specification wants at the edge of a word stands at one that no browser can see otherwise
 * ({@link isWordEdge}); a quote that begins or ends inside of a word gets its neighbours up to such an edge, which
 * frees it from that rule (WICG Scroll to Text Fragment, 3.5.3). The neighbours grow until nothing before the
 * quote is found by the same directive; where they are the same everywhere, the quote grows to whole paragraphs.
 * @param above what the page shows above the text: its title
 */
export function textFragmentOf(text: string, span: Span, above: readonly string[] = []): string | null {
  const page = new Page(text, above);
  const quote = trimmed(text, span);
  if (quote === null) return null;
  const directive = page.directiveFor(quote) ?? page.directiveFor(page.wholeLines(quote));
  return directive === null ? null : asFragment(directive);
}

/** Without blanks at its ends, and with both halves of the characters there; null where nothing is left. */
function trimmed(text: string, span: Span): Span | null {
  const words = text.slice(span.start, span.end);
  const start = span.start + words.length - words.replace(/^[\s\p{Cf}]+/u, '').length;
  const end = span.start + words.replace(/[\s\p{Cf}]+$/u, '').length;
  if (start >= end) return null;
  return {
    start: isHalf(text, start) ? start - 1 : start,
    end: isHalf(text, end) ? end + 1 : end,
  };
}

/** Whether a place is between the halves of a surrogate pair. */
function isHalf(text: string, at: number): boolean {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff;
}

class Page {
  readonly #text: string;
  readonly #above: number;
  readonly #lines: readonly string[];
  readonly #offsets: readonly number[];
  readonly #folded: readonly string[];

  constructor(text: string, above: readonly string[]) {
    this.#text = text;
    this.#above = above.length;
    this.#lines = text.split('\n');
    let offset = 0;
    this.#offsets = this.#lines.map((line) => {
      const own = offset;
      offset += line.length + 1;
      return own;
    });
    this.#folded = [...above.map((line) => line.replaceAll('\n', ' ')), ...this.#lines].map(folded);
  }

  /** The lines that a stretch touches, whole. */
  wholeLines({ start, end }: Span): Span {
    const from = this.#text.lastIndexOf('\n', start - 1) + 1;
    const to = this.#text.indexOf('\n', end);
    return trimmed(this.#text, { start: from, end: to < 0 ? this.#text.length : to }) ?? { start, end };
  }

  directiveFor(quote: Span): TextDirective | null {
    const first = this.#lineAt(quote.start);
    const last = this.#lineAt(quote.end - 1);
    const isShort = first === last && quote.end - quote.start <= LONGEST_EXACT;
    const wanted = this.#found(quote, first, last);
    for (const [start, end] of isShort
      ? [[quote, null] as const]
      : this.#beginningsAndEnds(quote, first, last)) {
      for (const [prefix, suffix] of this.#neighbours(quote, first, last)) {
        const directive = this.#directive(prefix, start, end, suffix);
        if (prefix === null && suffix === null && end === null && directive.start.length < SHORTEST_ALONE)
          continue;
        if (this.#leadsTo(directive, wanted)) return directive;
      }
    }
    return null;
  }

  #lineAt(offset: number): number {
    const next = this.#offsets.findIndex((start) => start > offset);
    return (next < 0 ? this.#offsets.length : next) - 1;
  }

  /** Where a stretch is in the folded lines. */
  #found({ start, end }: Span, first: number, last: number): Found {
    const place = (line: number, offset: number) => ({
      line: line + this.#above,
      at: folded(this.#text.slice(this.#offsets[line], offset)).length,
    });
    return { start: place(first, start), end: place(last, end) };
  }

  /** How a quote can be begun and ended, shortly first: both in one line, or each in its own. */
  *#beginningsAndEnds(quote: Span, first: number, last: number): Generator<readonly [Span, Span | null]> {
    const begins = chunksBehind(this.#lines[first] ?? '', quote.start - this.#offset(first), {
      most: MOST_CHUNKS,
      least: SHORTEST_CHUNK,
    }).map((end) => ({ start: quote.start, end: Math.min(end + this.#offset(first), quote.end) }));
    const ends = chunksBefore(this.#lines[last] ?? '', quote.end - this.#offset(last), {
      most: MOST_CHUNKS,
      least: SHORTEST_CHUNK,
    }).map((start) => ({ start: Math.max(start + this.#offset(last), quote.start), end: quote.end }));
    let isSaid = false;
    for (let size = 0; size < Math.max(begins.length, ends.length); size++) {
      const begin = begins[Math.min(size, begins.length - 1)];
      const end = ends[Math.min(size, ends.length - 1)];
      if (begin === undefined || end === undefined || begin.end > end.start) break;
      isSaid = true;
      yield [begin, end];
    }
    // Nothing in a line that long parts its words: it is written out.
    if (!isSaid && first === last) yield [quote, null];
  }

  /** What can stand before and after a quote, least first. Null where nothing has to. */
  *#neighbours(
    quote: Span,
    first: number,
    last: number,
  ): Generator<readonly [Stretch | null, Stretch | null]> {
    const before = this.#before(quote.start, first);
    const behind = this.#behind(quote.end, last);
    for (let sum = 0; sum <= before.length + behind.length - 2; sum++)
      for (let own = Math.max(0, sum - behind.length + 1); own <= Math.min(sum, before.length - 1); own++)
        yield [before[own] ?? null, behind[sum - own] ?? null];
  }

  #before(start: number, line: number): (Stretch | null)[] {
    const words = this.#lines[line] ?? '';
    const at = start - this.#offset(line);
    const none = isWordEdge(words, at) ? [null] : [];
    if (!isBlank(words.slice(0, at))) return [...none, ...this.#chunksBefore(line, at)];
    const above = this.#lines.slice(0, line).findLastIndex((each) => !isBlank(each));
    return above < 0 ? none : [...none, ...this.#chunksBefore(above, this.#lines[above]?.length ?? 0)];
  }

  #chunksBefore(line: number, end: number): Stretch[] {
    return chunksBefore(this.#lines[line] ?? '', end, { most: MOST_NEIGHBOURS, least: 1 }).map((start) => ({
      line,
      start: start + this.#offset(line),
      end: end + this.#offset(line),
    }));
  }

  #behind(end: number, line: number): (Stretch | null)[] {
    const words = this.#lines[line] ?? '';
    const at = end - this.#offset(line);
    const none = isWordEdge(words, at) ? [null] : [];
    if (!isBlank(words.slice(at))) return [...none, ...this.#chunksBehind(line, at)];
    const below = this.#lines.findIndex((each, index) => index > line && !isBlank(each));
    return below < 0 ? none : [...none, ...this.#chunksBehind(below, 0)];
  }

  #chunksBehind(line: number, start: number): Stretch[] {
    return chunksBehind(this.#lines[line] ?? '', start, { most: MOST_NEIGHBOURS, least: 1 }).map((end) => ({
      line,
      start: start + this.#offset(line),
      end: end + this.#offset(line),
    }));
  }

  #offset(line: number): number {
    return this.#offsets[line] ?? 0;
  }

  #directive(prefix: Span | null, start: Span, end: Span | null, suffix: Span | null): TextDirective {
    const words = (span: Span | null): string | null =>
      span === null ? null : searched(this.#text.slice(span.start, span.end));
    return { prefix: words(prefix), start: words(start) ?? '', end: words(end), suffix: words(suffix) };
  }

  #leadsTo({ prefix, start, end, suffix }: TextDirective, wanted: Found): boolean {
    const fold = (words: string | null): string | null => (words === null ? null : folded(words));
    const found = firstFound(this.#folded, {
      prefix: fold(prefix),
      start: folded(start),
      end: fold(end),
      suffix: fold(suffix),
    });
    return (
      found !== null &&
      found.start.line === wanted.start.line &&
      found.start.at === wanted.start.at &&
      found.end.line === wanted.end.line &&
      found.end.at === wanted.end.at
    );
  }
}

/** Words as a browser looks for them: blanks are one, at the ends none; what nobody sees is left out. */
function searched(words: string): string {
  return words
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toWellFormed();
}
