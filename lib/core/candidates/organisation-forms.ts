import { longerBrands, shortFormsOf } from '@/lib/core/candidates/brand-forms';
import type { Excerpt } from '@/lib/core/candidates/candidate';
import type { OrganisationDraft } from '@/lib/core/candidates/organisation-drafts';

/** So often a longer form than the one cut out of a title is met, and never that one alone, before it is the name. */
const LEAST_LONGER = 2;

/** What an article calls an organisation, and where. */
export interface SettledForms {
  readonly name: string;
  readonly surfaces: readonly string[];
  readonly places: readonly Excerpt[];
}

/** Every form that may stand for an organisation, its name first. */
export function soughtForms({ name, shortName, body }: OrganisationDraft): string[] {
  const defined = shortName === null ? [] : [shortName];
  const others = body ? shortFormsOf(name) : longerBrands(name);
  return [...new Set([name, ...defined, ...others])];
}

/**
 * Which of the forms are its own, by where they were found: of a company those that are met, beside the one that
 * the text defines; of a brand the longer form where it never stands without it (默安科技 for 默安).
 */
export function settleForms(draft: OrganisationDraft, found: readonly Excerpt[]): SettledForms {
  const { name, shortName, body } = draft;
  const own = new Set(shortName === null ? [name] : [name, shortName]);
  if (body) {
    const met = new Set(found.map(({ surface }) => surface));
    const shorter = shortFormsOf(name).filter((form) => met.has(form) && !own.has(form));
    return { name, surfaces: [...own, ...shorter], places: found };
  }
  const [longer, ...others] = new Set(found.map(({ surface }) => surface).filter((form) => !own.has(form)));
  const isAlone = found.some(({ surface }) => own.has(surface));
  if (longer !== undefined && others.length === 0 && !isAlone && found.length >= LEAST_LONGER) {
    return { name: longer, surfaces: [longer], places: found };
  }
  const places = found.map((place) => (own.has(place.surface) ? place : cut(place, name)));
  return { name, surfaces: [...own], places };
}

function cut({ start }: Excerpt, name: string): Excerpt {
  return { start, end: start + name.length, surface: name };
}
