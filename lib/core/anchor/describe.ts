import type { Anchor, Rival, TextQuoteSelector } from '@/lib/core/anchor/anchor';
import { findCopies, findLikenesses } from '@/lib/core/anchor/candidates';
import { CONTEXT_LENGTH, foldPattern, type Pattern } from '@/lib/core/anchor/pattern';
import { isSamePlace, placeOfCopy, placeOfRun } from '@/lib/core/anchor/place';
import type { TextIndex } from '@/lib/core/anchor/text-index';
import { fullContext, LEAD } from '@/lib/core/anchor/threshold';
import type { Span } from '@/lib/core/text/span';

/** The most context that is kept on each side when less does not tell two copies apart. */
const LONGEST_CONTEXT = 256;

/** How many copies of the quote are looked at to find its rivals. */
const COPIES = 1024;

/** How many look-alikes are: of long quotes fewer, they take longer to compare and are rarely taken for it. */
function likenessesOf(length: number): number {
  return Math.max(4, Math.min(64, Math.floor(16_384 / length)));
}

/** By how much the quote's own surroundings should agree better than those of any copy. */
const COMFORT = 5 * LEAD;

/**
 * Describes a stretch of a text so that it can be found again. Costs one search for look-alikes of the quote
 * in its own text, some 100 µs in an article.
 * @throws RangeError for a span that is empty or not within the text
 */
export function describe(index: TextIndex, { start, end }: Span): Anchor {
  const { text } = index;
  const isStretch = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end;
  if (!isStretch || end > text.length) {
    throw new RangeError(`[${start}, ${end}) is no stretch of a text of ${text.length} characters`);
  }
  const foldedStart = index.foldedOffset(start);
  const { quote, rivals } = findContext(index, { start, end }, foldedStart);
  return {
    quote,
    position: { start, end },
    foldedStart,
    block: text.slice(0, start).split('\n').length - 1,
    textVersion: index.textVersion,
    text: index.fingerprint,
    rivals,
  };
}

/** The quote with as much context as tells it apart, and the rivals that remain. */
function findContext(index: TextIndex, span: Span, foldedStart: number) {
  for (let length = CONTEXT_LENGTH; ; length *= 2) {
    const quote = quoteAt(index.text, span, length);
    const pattern = foldPattern(quote, index.fold);
    const rivals = findRivals(index, pattern, foldedStart);
    const comfortable = fullContext(pattern) - COMFORT;
    const isTold = rivals.every(({ errors, context }) => errors > 0 || context <= comfortable);
    if (isTold || length >= LONGEST_CONTEXT) return { quote, rivals };
  }
}

function quoteAt(text: string, { start, end }: Span, context: number): TextQuoteSelector {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - context), start),
    suffix: text.slice(end, end + context),
  };
}

function findRivals(index: TextIndex, pattern: Pattern, own: number): Rival[] {
  const length = pattern.end - pattern.start;
  if (length === 0) return [];
  const copies = findCopies(index, pattern, COPIES).map((copy) => placeOfCopy(index, pattern, copy));
  const runs = findLikenesses(index, pattern, likenessesOf(length), own - pattern.start);
  const likenesses = runs.flatMap((run) => placeOfRun(index, pattern, run) ?? []);
  return frontier([...copies, ...likenesses].filter(({ start }) => !isSamePlace(start, own)));
}

/** Of all rivals those that no other one outdoes with as few errors and as much context. */
function frontier(rivals: readonly Rival[]): Rival[] {
  const front: Rival[] = [];
  for (const { errors, context } of rivals.toSorted((a, b) => a.errors - b.errors)) {
    const whole = Math.ceil(context);
    const last = front.at(-1);
    if (last !== undefined && last.context >= whole) continue;
    if (last?.errors === errors) front.pop();
    front.push({ errors, context: whole });
  }
  return front;
}
