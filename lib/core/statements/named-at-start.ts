import {
  canBeSubject,
  groupAround,
  personAfter,
  startOf,
  voicesOf,
  voicesUntil,
} from '@/lib/core/statements/group';
import type { Outline } from '@/lib/core/statements/outline';
import type { Voice } from '@/lib/core/statements/voice';
import type { Span } from '@/lib/core/text/span';

/** The people that a sentence begins with, as its subject; null where it has none. */
export function namedAtStart(outline: Outline, { start, end }: Span): readonly Voice[] | null {
  const from = start - outline.block.start;
  const to = end - outline.block.start;
  for (let at = personAfter(outline, voicesUntil(outline, from) - 1); at >= 0; ) {
    if (startOf(outline, { first: at, last: at }) >= to) return null;
    const group = groupAround(outline, at, from, to);
    if (canBeSubject(outline, group, from)) return voicesOf(outline, group);
    at = personAfter(outline, group.last);
  }
  return null;
}
