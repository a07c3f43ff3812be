import search from 'approx-string-match';
import type { TextQuoteSelector } from '@/lib/core/anchor/anchor';
import type { Span } from '@/lib/core/text/span';

/** How much the parts of a match count in Hypothesis's score. */
const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 };

/**
 * Finds a quote as the Hypothesis client does (`match-quote.ts` of hypothesis/client, 2-clause BSD; told here in
 * our own words): all exact matches, or else the best approximate ones with up to half of the quote changed;
 * the one whose quote, context and position agree best wins, however little that is.
 */
export function matchQuote(text: string, quote: TextQuoteSelector, hint: number): Span | null {
  const matches = find(text, quote.exact, Math.min(256, quote.exact.length / 2));
  let best: Span | null = null;
  let highest = Number.NEGATIVE_INFINITY;
  for (const { start, end, errors } of matches) {
    const score =
      WEIGHTS.quote * (1 - errors / quote.exact.length) +
      WEIGHTS.prefix * similarity(text.slice(Math.max(0, start - quote.prefix.length), start), quote.prefix) +
      WEIGHTS.suffix * similarity(text.slice(end, end + quote.suffix.length), quote.suffix) +
      WEIGHTS.position * (1 - Math.abs(start - hint) / text.length);
    if (score > highest) {
      highest = score;
      best = { start, end };
    }
  }
  return best;
}

function similarity(text: string, context: string): number {
  if (context === '') return 1;
  if (text === '') return 0;
  const [match] = find(text, context, context.length);
  return match === undefined ? 0 : 1 - match.errors / context.length;
}

function find(text: string, pattern: string, mostErrors: number): (Span & { errors: number })[] {
  const exact: (Span & { errors: number })[] = [];
  for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1)) {
    exact.push({ start: at, end: at + pattern.length, errors: 0 });
  }
  return exact.length > 0 ? exact : search(text, pattern, mostErrors);
}
