import type { Excerpt } from '@/lib/core/candidates/candidate';
import { BODY_ENDS } from '@/lib/core/candidates/lexicon/organisations';
import { longerBrands } from '@/lib/core/candidates/organisations/brand-forms';
import type { OrganisationDraft } from '@/lib/core/candidates/organisations/organisation-drafts';
import { canonicalUnits } from '@/lib/core/text/canonical';

/** So often a longer form than the one cut out of a title is met, and never that one alone, before it is the name. */
const LEAST_LONGER = 2;

/** What an article calls an organisation, and where. */
export interface SettledForms {
  readonly name: string;
  readonly surfaces: readonly string[];
  readonly places: readonly Excerpt[];
}

/** Every form that may stand for an organisation, its name first. */
export function soughtForms({ name, shortName, body, shortForms }: OrganisationDraft): string[] {
  const defined = shortName === null ? [] : [shortName];
  const others = body ? shortForms : longerBrands(name);
  return [...new Set([name, ...defined, ...others])];
}

/**
 * Which of the forms are its own, by where they were found: of a company those that are met, beside the one that
 * the text defines; of a brand the longer form where it never stands without it (默安科技 for 默安).
 */
export function settleForms(draft: OrganisationDraft, found: readonly Excerpt[]): SettledForms {
  const { name, shortName, definedAt, body, shortForms } = draft;
  const own = new Set(shortName === null ? [name] : [name, shortName]);
  if (body) {
    // 中心 and CNVD may be somebody else's before the text says whose they are.
    const meant = found.filter(({ start, surface }) => {
      return surface !== shortName || start >= definedAt || isDistinct(surface);
    });
    const met = new Set(meant.map(({ surface }) => spelling(surface)));
    const shorter = shortForms.filter((form) => met.has(spelling(form)) && !own.has(form));
    return { name, surfaces: [...own, ...shorter], places: meant };
  }
  const [longer, ...others] = new Set(found.map(({ surface }) => surface).filter((form) => !own.has(form)));
  const isAlone = found.some(({ surface }) => own.has(surface));
  if (longer !== undefined && others.length === 0 && !isAlone && found.length >= LEAST_LONGER) {
    return { name: longer, surfaces: [longer], places: found };
  }
  const ownForms = new Set([...own].map(spelling));
  const places = found.flatMap((place) => {
    if (ownForms.has(spelling(place.surface))) return [place];
    return place.surface.startsWith(name) ? [cut(place, name)] : [];
  });
  return { name, surfaces: [...own], places };
}

/** Whether a form is a name by itself: 六方云, not 联盟 or 病毒中心. */
function isDistinct(form: string): boolean {
  return /^\p{Script=Han}{3,}$/u.test(form) && BODY_ENDS.longestAt(form, form.length) === 0;
}

/** What two forms share that differ in what nobody sees, or in width. */
const spelling = (form: string): string => String(canonicalUnits(form));

function cut({ start }: Excerpt, name: string): Excerpt {
  return { start, end: start + name.length, surface: name };
}
