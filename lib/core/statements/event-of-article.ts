import type { Mention } from '@/lib/core/recognise/mention';

/**
 * The event that an article is about: the only one that its title names for certain, or else the only one in its
 * text. Where several are named nobody knows here which of them somebody spoke at.
 */
export function eventOfArticle(
  mentions: readonly Mention[],
  titleMentions: readonly Mention[],
): Pick<Mention, 'entity' | 'name'> | null {
  for (const where of [titleMentions, mentions]) {
    const events = where.filter(({ kind, certainty }) => kind === 'event' && certainty === 'sure');
    const [first] = events;
    if (first !== undefined) return events.every(({ entity }) => entity === first.entity) ? first : null;
  }
  return null;
}
