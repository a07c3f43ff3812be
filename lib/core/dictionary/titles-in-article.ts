import type { PrintedTitle } from '@/lib/core/candidates/candidate';
import { printedTitles } from '@/lib/core/candidates/titles/printed-titles';
import type { Entity } from '@/lib/core/dictionary/entity';
import type { Mention } from '@/lib/core/recognise/mention';

/**
 * The titles that a text prints beside people whom it surely means, and that the dictionary does not say of them yet.
 * @param mentions all of the text, in order
 * @returns by the id of the person, each title once, as first printed
 */
export function newTitlesIn(
  text: string,
  mentions: readonly Mention[],
  entities: ReadonlyMap<string, Entity>,
): ReadonlyMap<string, readonly PrintedTitle[]> {
  const people = mentions.filter(({ kind, via }) => kind === 'person' && via !== 'reference');
  const at = new Map(people.map((mention) => [mention.start, mention]));
  const found = new Map<string, PrintedTitle[]>();
  for (const { name, titles } of printedTitles(text, people)) {
    const mention = at.get(name.start);
    const entity = mention?.certainty === 'sure' ? entities.get(mention.entity) : undefined;
    if (entity === undefined) continue;
    const known = saidOf(entity);
    const own = found.get(entity.id) ?? [];
    for (const title of titles) {
      if (isKnown(title, known) || own.some((other) => other.title === title.title)) continue;
      own.push(title);
    }
    if (own.length > 0) found.set(entity.id, own);
  }
  return found;
}

/** Every title that is said of somebody, as it may be printed: with its organisation before it, and without. */
function saidOf({ appearances }: Entity): ReadonlySet<string> {
  return new Set(
    appearances.flatMap(({ titles }) =>
      titles.flatMap(({ title, organisation }) => [title, `${organisation ?? ''}${title}`]),
    ),
  );
}

function isKnown({ title, organisation }: PrintedTitle, known: ReadonlySet<string>): boolean {
  const bare =
    organisation !== null && title.startsWith(organisation.surface)
      ? title.slice(organisation.surface.length)
      : null;
  return known.has(title) || (bare !== null && bare !== '' && known.has(bare));
}
