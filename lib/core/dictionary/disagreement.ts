import type { CardAppearance } from '@/lib/core/dictionary/entity-card';
import { dateOf } from '@/lib/core/dictionary/entity-card';

/** Two sources that say different things of the same time. */
export interface Disagreement {
  /** Places in the list of appearances. */
  readonly first: number;
  readonly second: number;
  /** The organisation that both name, with no title in common. */
  readonly organisation: string;
}

/**
 * Where two documents disagree on what somebody was: in one year, in one organisation, under titles of which none
 * is in both. Titles in several organisations at once, and another title a year later, are no disagreement.
 */
export function disagreementsIn(appearances: readonly CardAppearance[]): Disagreement[] {
  const found: Disagreement[] = [];
  appearances.forEach((first, i) => {
    for (let j = i + 1; j < appearances.length; j++) {
      const second = appearances[j];
      if (second === undefined || !isOfOneYear(first, second) || isOneDocument(first, second)) continue;
      for (const organisation of organisationsOf(first)) {
        const [ours, theirs] = [titlesIn(first, organisation), titlesIn(second, organisation)];
        if (theirs.length > 0 && !ours.some((title) => theirs.includes(title)))
          found.push({ first: i, second: j, organisation });
      }
    }
  });
  return found;
}

function isOfOneYear(a: CardAppearance, b: CardAppearance): boolean {
  const year = dateOf(a).slice(0, 4);
  return year !== '' && year === dateOf(b).slice(0, 4);
}

function isOneDocument({ source: a }: CardAppearance, { source: b }: CardAppearance): boolean {
  return a?.seed === b?.seed;
}

function organisationsOf({ titles }: CardAppearance): string[] {
  return [...new Set(titles.flatMap(({ organisation }) => organisation ?? []))];
}

/** The titles held in an organisation, without its name where it is printed with them. */
function titlesIn({ titles }: CardAppearance, organisation: string): string[] {
  return titles
    .filter((title) => title.organisation === organisation)
    .map(({ title }) => (title.startsWith(organisation) ? title.slice(organisation.length) : title));
}
