import type { Excerpt } from '@/lib/core/candidates/candidate';
import { isFreeOf } from '@/lib/core/candidates/free-of';
import type { Span } from '@/lib/core/text/span';

/**
 * The places found by a name, and those where it was read: what stands around some of these would forbid a
 * mark, but a title beside it says that it is one.
 * @param read where the name begins there
 * @param isFree whether a span may be a place, for what is known in the text
 */
export function withReadPlaces(
  text: string,
  name: string,
  found: readonly Excerpt[],
  read: readonly Span[],
  isFree: (span: Span) => boolean,
): Excerpt[] {
  const added = read.flatMap(({ start }): Excerpt[] => {
    const span = { start, end: start + name.length };
    const stands = text.startsWith(name, start) && isFreeOf(found, span) && isFree(span);
    return stands ? [{ ...span, surface: name }] : [];
  });
  if (added.length === 0) return [...found];
  return [...found, ...added].toSorted((a, b) => a.start - b.start);
}
