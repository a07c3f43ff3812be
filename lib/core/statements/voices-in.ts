import type { Candidate, Introduction } from '@/lib/core/candidates/candidate';
import { printedTitles } from '@/lib/core/candidates/titles/printed-titles';
import type { Mention } from '@/lib/core/recognise/mention';
import type { Voice, VoiceKind } from '@/lib/core/statements/voice';
import type { Span } from '@/lib/core/text/span';

/** Whom and what an article names: what is known, and who else is introduced, with the references to them. */
export interface Named {
  readonly mentions: readonly Mention[];
  readonly candidates: readonly Candidate[];
}

const CAN_SPEAK: ReadonlySet<string> = new Set<VoiceKind>(['person', 'organisation', 'report']);

/**
 * The places of an article that name those who can speak: known ones, and whom only the article introduces,
 * by name and by reference (沈院士). Each has the title that the article prints first beside the name.
 * @param namesakes places of other people with known names, in order
 */
export function voicesIn(
  text: string,
  { mentions, candidates }: Named,
  namesakes: readonly Voice[],
): Voice[] {
  const voices = [
    ...mentions.filter(({ kind }) => CAN_SPEAK.has(kind)).map(voiceOfMention),
    ...candidates.flatMap((candidate) => candidate.mentions.map((span) => voiceOfCandidate(candidate, span))),
    ...namesakes,
  ];
  return withTitles(text, withoutOverlaps(voices));
}

function voiceOfMention({ start, end, name, entity, kind, certainty }: Mention): Voice {
  return { start, end, name, entity, kind: kind as VoiceKind, certainty, title: null };
}

function voiceOfCandidate({ name, kind }: Candidate, { start, end }: Span): Voice {
  return { start, end, name, entity: null, kind, certainty: 'sure', title: null };
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
