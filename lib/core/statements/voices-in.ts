import type { Candidate, Introduction } from '@/lib/core/candidates/candidate';
import { printedTitles } from '@/lib/core/candidates/printed-titles';
import type { Mention } from '@/lib/core/recognise/mention';
import type { NamedInArticle } from '@/lib/core/recognise/named-in-article';
import { findReferences } from '@/lib/core/recognise/references/find-references';
import type { Voice, VoiceKind } from '@/lib/core/statements/voice';
import type { Span } from '@/lib/core/text/span';

const CAN_SPEAK: ReadonlySet<string> = new Set<VoiceKind>(['person', 'organisation', 'report']);

/**
 * The places of an article that name those who can speak: known ones, and whom only the article introduces,
 * by name and by reference (沈院士). Each has the title that the article prints first beside the name.
 * @param mentions of what is known, as `recognise` gives them
 * @param candidates as `findCandidates` gives them
 */
export function voicesIn(
  text: string,
  mentions: readonly Mention[],
  candidates: readonly Candidate[],
): Voice[] {
  const known = mentions.filter(({ kind }) => CAN_SPEAK.has(kind));
  const named = candidates.map(
    (candidate, number): NamedInArticle => ({ ...namedBy(candidate), key: `${number}` }),
  );
  const references = findReferences(text, [...named, ...placesOf(known)]).filter(({ key }) =>
    /^\d+$/.test(key),
  );
  const voices = [
    ...known.map(voiceOfMention),
    ...candidates.flatMap((candidate) => candidate.mentions.map((span) => voiceOfCandidate(candidate, span))),
    ...references.flatMap((span) => {
      const candidate = candidates[Number(span.key)];
      return candidate === undefined ? [] : voiceOfCandidate(candidate, span);
    }),
  ];
  return withTitles(text, withoutOverlaps(voices));
}

function voiceOfMention({ start, end, name, entity, kind, certainty }: Mention): Voice {
  return { start, end, name, entity, kind: kind as VoiceKind, certainty, title: null };
}

function voiceOfCandidate({ name, kind }: Candidate, { start, end }: Span): Voice {
  return { start, end, name, entity: null, kind, certainty: 'sure', title: null };
}

function namedBy({ kind, name, titles, mentions }: Candidate): Omit<NamedInArticle, 'key'> {
  return { kind, name, titles: titles.map(({ title }) => title), mentions };
}

/** The known persons and organisations with their places, so that a reference to them is not another's. */
function placesOf(known: readonly Mention[]): NamedInArticle[] {
  const places = new Map<string, NamedInArticle & { mentions: Mention[] }>();
  for (const mention of known) {
    const { entity, kind, name } = mention;
    if (kind !== 'person' && kind !== 'organisation') continue;
    const own = places.get(entity) ?? { key: entity, kind, name, titles: [], mentions: [] };
    own.mentions.push(mention);
    places.set(entity, own);
  }
  return [...places.values()];
}

function withoutOverlaps(voices: readonly Voice[]): Voice[] {
  let free = 0;
  return voices
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      if (start < free) return false;
      free = end;
      return true;
    });
}

/** Gives every voice of a person the titles that are printed beside that person's name first. */
function withTitles(text: string, voices: readonly Voice[]): Voice[] {
  const people = voices.filter(({ kind }) => kind === 'person');
  const printed = new Map(
    printedTitles(text, people).map((introduction) => [introduction.name.start, introduction]),
  );
  const titles = new Map<string, string>();
  for (const voice of people) {
    const key = voice.entity ?? voice.name;
    const introduction = printed.get(voice.start);
    if (introduction !== undefined && !titles.has(key)) titles.set(key, asPrinted(text, introduction));
  }
  return voices.map((voice) => ({ ...voice, title: titles.get(voice.entity ?? voice.name) ?? null }));
}

/** Titles in a row as they stand there; with some in brackets behind the name, one after the other. */
function asPrinted(text: string, { name, titles }: Introduction): string {
  const first = titles[0]?.start ?? 0;
  const last = titles.at(-1)?.end ?? 0;
  return last <= name.start ? text.slice(first, last) : titles.map(({ title }) => title).join('、');
}
