import { appointments } from '@/lib/core/candidates/appointments';
import type { Candidate, Excerpt, PrintedTitle } from '@/lib/core/candidates/candidate';
import { isFreeOf } from '@/lib/core/candidates/free-of';
import { introductionsAfterTitles } from '@/lib/core/candidates/introductions';
import { namesOfLines } from '@/lib/core/candidates/line-names';
import { listedBodies } from '@/lib/core/candidates/listed-bodies';
import { occurrencesOf, type SoughtName } from '@/lib/core/candidates/occurrences';
import { OrganisationDrafts } from '@/lib/core/candidates/organisation-drafts';
import { type PersonDraft, PersonDrafts } from '@/lib/core/candidates/person-drafts';
import { printedTitles } from '@/lib/core/candidates/printed-titles';
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
  for (const introduced of appointments(text)) people.addIntroduced(introduced);
  const lines = namesOfLines(text);
  for (const introduced of lines.introduced) people.addIntroduced(introduced);
  for (const label of lines.labels) people.addLabel(label);
  const drafts = settleLengths(text, people.drafts(), mentions).filter(({ name }) => !known.has(name));
  const places = occurrencesOf(
    text,
    drafts.map((draft) => ({ kind: 'person', surfaces: surfacesOf(draft) })),
    mentions,
  );
  const persons = drafts
    .map((draft, number) => personOf(draft, withPlaces(text, draft, places[number] ?? [], mentions)))
    .filter(({ score }) => score >= LEAST_SCORE);
  return [...persons, ...organisationsIn(text, mentions, persons)];
}

/** The organisations of the titles of persons, known or not, and those that sentences say take part. */
function organisationsIn(
  text: string,
  mentions: readonly Mention[],
  persons: readonly Candidate[],
): Candidate[] {
  const known = mentions.filter(({ kind }) => kind === 'person');
  const organisations = new OrganisationDrafts(
    text,
    mentions.filter(({ kind }) => kind !== 'person'),
  );
  for (const { titles } of persons) organisations.addTitles(titles);
  for (const { titles } of printedTitles(text, known)) organisations.addTitles(titles);
  organisations.addListed(listedBodies(text));
  const drafts = organisations.drafts();
  const surfaces = drafts.map(({ name, shortName }) => (shortName === null ? [name] : [name, shortName]));
  const names = surfaces.map((forms): SoughtName => ({ kind: 'organisation', surfaces: forms }));
  const places = occurrencesOf(text, names, mentions);
  return drafts.flatMap((draft, number): Candidate[] => {
    const found = withPlaces(text, draft, places[number] ?? [], mentions);
    if (found.length === 0) return [];
    const score = Math.min(
      1,
      (draft.employer ? 0.6 : 0.5) + (draft.body ? 0.2 : 0) + 0.05 * (found.length - 1),
    );
    return [
      {
        kind: 'organisation',
        name: draft.name,
        titles: [],
        surfaces: surfaces[number] ?? [],
        mentions: found,
        score,
      },
    ];
  });
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

/** The places found by the name, and those where it was read: what stands around some of these forbids a mark. */
function withPlaces(
  text: string,
  draft: Pick<PersonDraft, 'name' | 'places'>,
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

/** The name, the forms in brackets and handles, and the last part of a foreign name, by which it goes on. */
function surfacesOf({ name, aliases, form }: PersonDraft): string[] {
  const last = form === 'foreign' ? (name.split(/[·・•]/u).at(-1) ?? name) : name;
  return [...new Set([name, ...aliases, ...(last.length > 1 ? [last] : [])])];
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
    surfaces: surfacesOf(draft).filter(
      (surface) =>
        surface === draft.name ||
        draft.aliases.has(surface) ||
        found.some((place) => place.surface === surface),
    ),
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
  // Without a title only a Chinese name that speaks more than once is taken for one.
  if (titles.length === 0 && (draft.form !== 'chinese' || draft.labels < 2 || draft.likeness < 0.7)) return 0;
  const title = titles.length === 0 ? 0.2 : draft.office ? 0.6 : 0.5;
  const repeated = Math.min(0.2, 0.1 * (mentions - 1)) + Math.min(0.3, 0.15 * draft.labels);
  return (
    Math.round(100 * Math.min(1, draft.likeness * Math.min(1.1, title + (hasBody ? 0.2 : 0) + repeated))) /
    100
  );
}
