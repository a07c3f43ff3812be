import { occurrencesOf } from '@/lib/core/candidates/occurrences';
import type { PersonDraft } from '@/lib/core/candidates/people/person-drafts';
import type { Mention } from '@/lib/core/recognise/mention';
import type { PairIndex } from '@/lib/core/text/pair-index';

/**
 * Where one place leaves open whether a name has one given character or two, its other places decide: the drafts
 * with the names as they are then, of one name one.
 */
export function settleLengths(
  index: PairIndex,
  drafts: PersonDraft[],
  mentions: readonly Mention[],
): PersonDraft[] {
  const open = drafts.filter(({ otherName }) => otherName !== null);
  if (open.length === 0) return drafts;
  const names = open.flatMap(({ name, otherName }) => [name, otherName ?? '']);
  const counts = occurrencesOf(
    index,
    names.map((name) => ({ kind: 'person', surfaces: [name] })),
    mentions,
  );
  const renamed = new Map<string, string>();
  open.forEach(({ name, otherName }, number) => {
    if (otherName === null) return;
    const own = counts[2 * number]?.length ?? 0;
    const other = counts[2 * number + 1]?.length ?? 0;
    // The longer one is found wherever it fits: the shorter one alone somewhere decides.
    const [alone, longer] = name.length < otherName.length ? [own, other] : [other, own];
    const isShort = alone > 0 || (longer < 2 && name.length < otherName.length);
    if (isShort !== name.length < otherName.length) renamed.set(name, otherName);
  });
  const byName = new Map<string, PersonDraft>();
  for (const draft of drafts) {
    const name = renamed.get(draft.name) ?? draft.name;
    const same = byName.get(name);
    byName.set(name, same === undefined ? { ...draft, name } : joined(same, draft));
  }
  return [...byName.values()];
}

function joined(first: PersonDraft, second: PersonDraft): PersonDraft {
  return {
    ...first,
    aliases: new Set([...first.aliases, ...second.aliases]),
    titles: [...first.titles, ...second.titles],
    places: [...first.places, ...second.places],
    likeness: Math.max(first.likeness, second.likeness),
    office: first.office || second.office,
    origin: first.origin || second.origin,
    labels: first.labels + second.labels,
  };
}
