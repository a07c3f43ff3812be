import type { Candidate, Excerpt, PrintedTitle } from '@/lib/core/candidates/candidate';
import { isFreeOf } from '@/lib/core/candidates/free-of';
import { introductionsAfterTitles } from '@/lib/core/candidates/introductions';
import { namesOfLines } from '@/lib/core/candidates/line-names';
import { occurrencesOf } from '@/lib/core/candidates/occurrences';
import { type PersonDraft, PersonDrafts } from '@/lib/core/candidates/person-drafts';
import type { Mention } from '@/lib/core/recognise/mention';

/** What scores less is not proposed: false ones hurt more than missing ones. */
const LEAST_SCORE = 0.4;

/**
 * Finds the people and organisations that a text introduces and that are not among its known mentions.
 * Time grows with the text.
 * @param mentions what is known in the text, in order, as `recognise` gives it
 */
export function findCandidates(text: string, mentions: readonly Mention[]): Candidate[] {
  const knownPersons = mentions.filter(({ kind }) => kind === 'person');
  const known = new Set(mentions.flatMap(({ surface, name }) => [surface, name]));
  const people = new PersonDrafts(text);
  for (const introduced of introductionsAfterTitles(text, knownPersons)) people.addIntroduced(introduced);
  const lines = namesOfLines(text);
  for (const introduced of lines.introduced) people.addIntroduced(introduced);
  for (const label of lines.labels) people.addLabel(label);
  const drafts = settleLengths(text, people.drafts(), mentions).filter(({ name }) => !known.has(name));
  const places = occurrencesOf(
    text,
    drafts.map(({ name, aliases }) => ({ kind: 'person', surfaces: [name, ...aliases] })),
    mentions,
  );
  return drafts
    .map((draft, number) => personOf(draft, withPlaces(text, draft, places[number] ?? [], mentions)))
    .filter(({ score }) => score >= LEAST_SCORE);
}

/** Where one place left the end of a name open, the other places of the name decide. */
function settleLengths(text: string, drafts: PersonDraft[], mentions: readonly Mention[]): PersonDraft[] {
  const open = drafts.filter(({ otherName }) => otherName !== null);
  if (open.length === 0) return drafts;
  const names = open.flatMap(({ name, otherName }) => [name, otherName ?? '']);
  const counts = occurrencesOf(
    text,
    names.map((name) => ({ kind: 'person', surfaces: [name] })),
    mentions,
  );
  const renamed = new Map<string, string>();
  open.forEach(({ name, otherName }, number) => {
    const own = counts[2 * number]?.length ?? 0;
    const other = counts[2 * number + 1]?.length ?? 0;
    if (otherName !== null && other > own) renamed.set(name, otherName);
  });
  const byName = new Map<string, PersonDraft>();
  for (const draft of drafts) {
    const name = renamed.get(draft.name) ?? draft.name;
    const same = byName.get(name);
    byName.set(name, same === undefined ? { ...draft, name } : joined(same, draft));
  }
  return [...byName.values()];
}

/** The places found by the name, and those where it was read: what stands around some of these forbids a mark. */
function withPlaces(
  text: string,
  draft: PersonDraft,
  found: readonly Excerpt[],
  mentions: readonly Mention[],
): Excerpt[] {
  const all = [...found];
  for (const { start } of draft.places) {
    const end = start + draft.name.length;
    if (isFreeOf(found, { start, end }) && isFreeOf(mentions, { start, end }))
      all.push({ start, end, surface: text.slice(start, end) });
  }
  return all.toSorted((a, b) => a.start - b.start);
}

function joined(first: PersonDraft, second: PersonDraft): PersonDraft {
  return {
    ...first,
    aliases: new Set([...first.aliases, ...second.aliases]),
    titles: [...first.titles, ...second.titles],
    places: [...first.places, ...second.places],
    likeness: Math.max(first.likeness, second.likeness),
    office: first.office || second.office,
    labels: first.labels + second.labels,
  };
}

function personOf(draft: PersonDraft, found: readonly Excerpt[]): Candidate {
  const mentions = found;
  const titles = eachOnce(draft.titles);
  return {
    kind: 'person',
    name: draft.name,
    titles,
    surfaces: [draft.name, ...draft.aliases],
    mentions,
    score: scoreOf(draft, titles, mentions.length),
  };
}

/** Each spelling where it was first printed. */
function eachOnce(titles: readonly PrintedTitle[]): PrintedTitle[] {
  const seen = new Set<string>();
  return titles
    .toSorted((a, b) => a.start - b.start)
    .filter(({ title }) => !seen.has(title) && seen.add(title));
}

function scoreOf(draft: PersonDraft, titles: readonly PrintedTitle[], mentions: number): number {
  const hasBody = titles.some(({ organisation }) => organisation !== null);
  const title = titles.length === 0 ? 0.2 : draft.office ? 0.6 : 0.5;
  const evidence =
    title + (hasBody ? 0.2 : 0) + Math.min(0.2, 0.1 * (mentions - 1)) + Math.min(0.3, 0.15 * draft.labels);
  return Math.round(100 * Math.min(1, draft.likeness * Math.min(1.1, evidence))) / 100;
}
