import type { Dictionary } from '@/lib/core/dictionary/entity';
import { cardOf, dateOf } from '@/lib/core/dictionary/entity-card';
import type { Subject } from '@/lib/core/records/article-statements';
import type { PrintedTitle } from '@/lib/core/sayings/titles-over-time';

/** The titles that the dictionary knows of somebody, each with its source. */
export function dictionaryTitlesOf({ entity: id }: Subject, dictionary: Dictionary): PrintedTitle[] {
  const entity = dictionary.entities.find((each) => each.id === id);
  if (entity === undefined) return [];
  return cardOf(entity, dictionary).appearances.flatMap((appearance) =>
    appearance.titles.flatMap(({ title }) =>
      title === ''
        ? []
        : {
            title,
            date: dateOf(appearance),
            isSeen: false,
            source: appearance.source?.title ?? appearance.noted?.event ?? '',
            event: appearance.event?.id ?? null,
          },
    ),
  );
}
