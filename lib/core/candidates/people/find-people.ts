import type { Candidate, Excerpt, PrintedTitle } from '@/lib/core/candidates/candidate';
import { isFreeOf } from '@/lib/core/candidates/free-of';
import { occurrencesOf } from '@/lib/core/candidates/occurrences';
import { appointments } from '@/lib/core/candidates/people/appointments';
import { introductionsAfterTitles } from '@/lib/core/candidates/people/introductions';
import { lastNameSpeakers } from '@/lib/core/candidates/people/last-name-speakers';
import { joinLastNames } from '@/lib/core/candidates/people/last-names';
import type { LineNames } from '@/lib/core/candidates/people/name-on-line';
import { originsIn } from '@/lib/core/candidates/people/origins';
import { type PersonDraft, PersonDrafts } from '@/lib/core/candidates/people/person-drafts';
import { settleLengths } from '@/lib/core/candidates/people/settle-lengths';
import { withReadPlaces } from '@/lib/core/candidates/places';
import type { Mention } from '@/lib/core/recognise/mention';
import type { PairIndex } from '@/lib/core/text/pair-index';
import type { Span } from '@/lib/core/text/span';

/** What scores less is not proposed: false ones hurt more than missing ones. */
const LEAST_SCORE = 0.4;

/**
 * Finds the people that a text introduces and that are not among its known mentions.
 * @param mentions what is known in the text, in order
 * @param lines what the lines of the text introduce by their form
 */
export function findPeople(index: PairIndex, mentions: readonly Mention[], lines: LineNames): Candidate[] {
  const { text } = index;
  const drafts = new PersonDrafts(text);
  const knownPersons = mentions.filter(({ kind }) => kind === 'person');
  for (const introduced of introductionsAfterTitles(index, knownPersons)) drafts.addIntroduced(introduced);
  for (const introduced of appointments(index)) drafts.addIntroduced(introduced);
  for (const origin of [...originsIn(index), ...lines.origins]) drafts.addOrigin(origin);
  for (const introduced of lines.introduced) drafts.addIntroduced(introduced);
  for (const name of [...lastNameSpeakers(index), ...lines.speakers]) drafts.addSpeaker(name);
  for (const label of lines.labels) drafts.addLabel(label);

  const known = namesOf(mentions);
  const settled = settleLengths(index, drafts.drafts(), mentions).filter(({ name }) => !known.has(name));
  const unknown = joinLastNames(settled, new Set(knownPersons.map(({ name }) => name)));
  const sought = unknown.map((draft) => ({ kind: 'person' as const, surfaces: soughtSurfaces(draft) }));
  const found = occurrencesOf(index, sought, mentions);
  return unknown
    .map((draft, number) => {
      const isFree = (span: Excerpt | { start: number; end: number }) => isFreeOf(mentions, span);
      return personOf(draft, withReadPlaces(text, draft.name, found[number] ?? [], draft.places, isFree));
    })
    .filter(({ score, mentions }) => score >= LEAST_SCORE && mentions.length > 0);
}

/** By which names the known ones are named, there or otherwise. */
function namesOf(mentions: readonly Mention[]): Set<string> {
  const names = new Set<string>();
  for (const { surface, name } of mentions) names.add(surface).add(name);
  return names;
}

/** The name, the forms in brackets and handles, and the last part of a foreign name, by which it goes on. */
function soughtSurfaces({ name, aliases, form }: PersonDraft): string[] {
  const last = form === 'foreign' ? (name.split(/[·・•]/u).at(-1) ?? name) : name;
  return [...new Set([name, ...aliases, ...(last.length > 1 ? [last] : [])])];
}

function personOf(draft: PersonDraft, mentions: readonly Excerpt[]): Candidate {
  const said = withoutAddress(eachOnce(draft.titles), draft.places);
  // 白慧敏博士, 乔立老师: how one speaks of somebody is no title beside one.
  const offices = said.filter(({ title }) => title !== '博士' && title !== '老师');
  const titles = offices.length > 0 ? offices : said.slice(0, 1);
  const met = new Set(mentions.map(({ surface }) => surface));
  const surfaces = soughtSurfaces(draft).filter((form) => form === draft.name || met.has(form));
  const score = scoreOf(draft, titles, mentions.length);
  return { kind: 'person', name: draft.name, titles, surfaces, mentions, score };
}

/** 白慧敏院士 beside 中国科学院院士白慧敏: the end of a title behind the name says nothing more. */
function withoutAddress(titles: readonly PrintedTitle[], places: readonly Span[]): PrintedTitle[] {
  // A blank may part them.
  const behind = new Set(places.flatMap(({ end }) => [end, end + 1]));
  return titles.filter((one) => {
    const isEnd = (other: PrintedTitle) =>
      other !== one && other.title.split('/').some((part) => part.endsWith(one.title));
    return !behind.has(one.start) || !titles.some(isEnd);
  });
}

/** Each spelling where it was first printed. */
function eachOnce(titles: readonly PrintedTitle[]): PrintedTitle[] {
  const seen = new Set<string>();
  return titles
    .toSorted((a, b) => a.start - b.start)
    .filter(({ title }) => {
      // A blank more or less is no other spelling.
      const spelling = title.replaceAll(/\s/gu, '');
      return !seen.has(spelling) && seen.add(spelling);
    });
}

/**
 * How much the name looks like one, times how much is said of it: an office more than a calling, an
 * organisation, being named again, speaking.
 */
function scoreOf(draft: PersonDraft, titles: readonly PrintedTitle[], places: number): number {
  const { form, labels, likeness, office, origin, speaks } = draft;
  // Without a title or an origin only a Chinese name that speaks more than once is taken for one, or a foreign one that does.
  if (titles.length === 0 && !origin && !speaks && (form !== 'chinese' || labels < 2 || likeness < 0.7))
    return 0;
  const title = office ? 0.6 : titles.length > 0 || origin || speaks ? 0.5 : 0.2;
  const organisation = titles.some(({ organisation }) => organisation !== null) ? 0.2 : 0;
  const repeated = Math.min(0.2, 0.1 * (places - 1)) + Math.min(0.3, 0.15 * labels);
  return Math.round(100 * Math.min(1, likeness * Math.min(1.1, title + organisation + repeated))) / 100;
}
