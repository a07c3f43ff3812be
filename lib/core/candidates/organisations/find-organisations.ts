import type { Candidate } from '@/lib/core/candidates/candidate';
import { holdsAllOf } from '@/lib/core/candidates/free-of';
import { EVENT_WORDS } from '@/lib/core/candidates/lexicon/taking-part';
import { occurrencesOf } from '@/lib/core/candidates/occurrences';
import { behindOthers, partingNames } from '@/lib/core/candidates/organisations/behind-others';
import { joinBrands } from '@/lib/core/candidates/organisations/join-brands';
import { joinLetters } from '@/lib/core/candidates/organisations/join-letters';
import {
  type OrganisationDraft,
  OrganisationDrafts,
} from '@/lib/core/candidates/organisations/organisation-drafts';
import { settleForms, soughtForms } from '@/lib/core/candidates/organisations/organisation-forms';
import { isPlace } from '@/lib/core/candidates/organisations/place-words';
import { readOrganisations } from '@/lib/core/candidates/organisations/read-organisations';
import type { LineNames } from '@/lib/core/candidates/people/name-on-line';
import { officesHeld } from '@/lib/core/candidates/people/offices-held';
import { originsIn } from '@/lib/core/candidates/people/origins';
import { withReadPlaces } from '@/lib/core/candidates/places';
import { printedTitles } from '@/lib/core/candidates/titles/printed-titles';
import type { Mention } from '@/lib/core/recognise/mention';
import { Trigger } from '@/lib/core/recognise/triggers';
import type { PairIndex } from '@/lib/core/text/pair-index';
import type { Span } from '@/lib/core/text/span';

/** An article that names so many people, so closely, reports of something in which bodies take part. */
const LEAST_REPORTED = 4;
const CHARACTERS_A_PERSON = 700;

/** So does one that speaks so often, so closely, of an event. */
const LEAST_EVENTS = 8;
const CHARACTERS_AN_EVENT = 200;

/** What scores less is not proposed. */
const LEAST_SCORE = 0.4;

/**
 * Finds the organisations that a text names as somebody's, known or not, or as taking part in something,
 * and that are not among its known mentions.
 * @param mentions what is known in the text, in order
 * @param people the candidates among persons
 * @param lines what the lines of the text introduce by their form
 */
export function findOrganisations(
  index: PairIndex,
  mentions: readonly Mention[],
  people: readonly Candidate[],
  lines: LineNames,
): Candidate[] {
  const { text } = index;
  const drafts = new OrganisationDrafts(
    text,
    mentions.filter(({ kind }) => kind !== 'person'),
  );
  const knownPersons = mentions.filter(({ kind }) => kind === 'person');
  const introduced = [...people, ...printedTitles(text, knownPersons)];
  for (const { titles } of introduced) drafts.addTitles(titles);
  drafts.addTitles(officesHeld(index));
  // On a line of its own a known name stands before its titles.
  const knownAt = new Set(knownPersons.map(({ start }) => start));
  for (const { name, titles } of lines.introduced) if (knownAt.has(name.start)) drafts.addTitles(titles);
  const origins = [...originsIn(index), ...lines.origins];
  const isNoPlace = ({ start, end }: Span): boolean => !isPlace(text, start, end);
  drafts.addListed(origins.map(({ organisation }) => organisation).filter(isNoPlace));
  const named = people.filter(takesPart).length + new Set(knownPersons.map(({ entity }) => entity)).size;
  const isReport = reports(index, named);
  const titles = introduced.flatMap((one) => one.titles);
  const others = partingNames(
    text,
    mentions,
    people.flatMap((person) => person.mentions),
  );
  drafts.addListed(behindOthers(text, readOrganisations(index, titles, isReport), others));

  const kind = 'organisation' as const;
  const all = drafts.drafts();
  const found = occurrencesOf(
    index,
    all.map((draft) => ({ kind, surfaces: soughtForms(draft) })),
    mentions,
  );
  const isFree = (span: Span): boolean => holdsAllOf(mentions, span);
  const personNames = new Set(knownPersons.map(({ surface }) => surface));
  const candidates = all.flatMap((draft, number): Candidate[] => {
    const { name, surfaces, places } = settleForms(draft, found[number] ?? []);
    if (personNames.has(name)) return [];
    const allPlaces = withReadPlaces(text, name, places, draft.places, isFree);
    const score = scoreOf(draft, name, allPlaces.length);
    if (allPlaces.length === 0 || score < LEAST_SCORE) return [];
    return [{ kind, name, titles: [], surfaces, mentions: allPlaces, score }];
  });
  return joinLetters(text, joinBrands(text, candidates));
}

/** Whom news only quotes takes part in nothing: a foreigner without a title. */
function takesPart({ name, titles }: Candidate): boolean {
  return titles.length > 0 || /^\p{Script=Han}+$/u.test(name);
}

/** Whether an article reports of something in which bodies take part, by the people that it names or its words. */
function reports(index: PairIndex, persons: number): boolean {
  const { text } = index;
  if (persons >= LEAST_REPORTED && persons * CHARACTERS_A_PERSON >= text.length) return true;
  const places = index.placesOf(Trigger.event);
  const events = places.filter((at) => EVENT_WORDS.some((word) => text.startsWith(word, at - 1))).length;
  return events >= LEAST_EVENTS && events * CHARACTERS_AN_EVENT >= text.length;
}

/** A brand is believed where it is met again, or looks like a name by its letters or its length. */
function scoreOf({ employer, led, listed, body }: OrganisationDraft, name: string, places: number): number {
  const again = 0.05 * (places - 1);
  if (body) return rounded(Math.min(1, (employer ? 0.8 : 0.65) + again));
  const looksNamed = /[A-Za-z0-9]/.test(name) || name.length >= 4;
  const isOffice = employer && /\p{Script=Han}{2}[局厅署院]$/u.test(name);
  return places > 1 || looksNamed || isOffice || listed || led ? rounded(Math.min(0.9, 0.55 + again)) : 0.3;
}

const rounded = (score: number): number => Math.round(100 * score) / 100;
