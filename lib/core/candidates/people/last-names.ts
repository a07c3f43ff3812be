import type { PersonDraft } from '@/lib/core/candidates/people/person-drafts';
import { familyName } from '@/lib/core/recognise/references/name-parts';

/**
 * Joins whoever a text introduces by the last part of a foreign name alone with the only one who bears it in full:
 * 专家Callow beside Brett Callow. What is said of them is said of one, and the last part is a reference.
 * @param known the names of known persons: who bears the last part of one is that one
 */
export function joinLastNames(drafts: readonly PersonDraft[], known: Iterable<string>): PersonDraft[] {
  const knownLast = new Set(Array.from(known, familyName));
  const byLast = Map.groupBy(drafts, ({ name }) => familyName(name));
  const joined = new Map<PersonDraft, PersonDraft>();
  for (const draft of drafts) {
    const [bearer, ...others] = byLast.get(draft.name) ?? [];
    if (bearer === undefined || others.length > 0 || knownLast.has(draft.name)) continue;
    const before = joined.get(bearer) ?? bearer;
    const titles = [...before.titles, ...draft.titles];
    joined.set(bearer, { ...before, titles, office: before.office || draft.office });
  }
  return drafts.flatMap((draft): PersonDraft[] => {
    const isLast = knownLast.has(draft.name) || byLast.get(draft.name)?.length === 1;
    return isLast ? [] : [joined.get(draft) ?? draft];
  });
}
