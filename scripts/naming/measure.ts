import type { Excerpt } from '@/lib/core/candidates/candidate';
import type { Knowledge } from '@/lib/core/recognise/knowledge';
import type { Mention } from '@/lib/core/recognise/mention';
import { type RecognisedWithCandidates, recognise } from '@/lib/core/recognise/recognise';
import { overlaps, type Span } from '@/lib/core/text/span';
import type { GoldDocument } from '@/scripts/gold/gold-file';
import type { GoldSpan } from '@/scripts/gold/gold-schema';

/** How many there are, and how many of them are right. */
export interface Share {
  right: number;
  all: number;
}

/** What went wrong, to be looked at: never printed for documents that rules are not to be tuned to. */
export interface Slip {
  readonly what: string;
  readonly name: string;
  readonly span: Span;
}

/** How well the names of a document are understood. */
export interface Measured {
  /** Known persons: gold mentions that carry a mark, and of those the sure ones. */
  readonly persons: Share;
  readonly surePersons: Share;
  /** Sure marks of persons, and how many of them are on the right one. */
  readonly personMarks: Share;
  /** Known organisations: gold mentions that carry a mark. */
  readonly organisations: Share;
  readonly organisationMarks: Share;
  /** Gold references, of known ones and of others, that are found and mean the right one; references found. */
  readonly references: Share;
  readonly referenceMarks: Share;
  readonly slips: Slip[];
}

interface Entry {
  readonly name: string;
  readonly entity: string | null;
  readonly introduced: boolean;
  readonly mentions: readonly GoldSpan[];
  readonly references: readonly GoldSpan[];
  readonly either?: readonly GoldSpan[];
}

const spanOf = ([start, end]: GoldSpan): Span => ({ start, end });

function share(): Share {
  return { right: 0, all: 0 };
}

function count(into: Share, isRight: boolean): void {
  into.all++;
  if (isRight) into.right++;
}

const inAny = (span: Span, spans: readonly GoldSpan[]): boolean =>
  spans.some((gold) => overlaps(span, spanOf(gold)));

/** A reference that was found: where, and to whom, as the gold would call them. */
interface Found {
  readonly span: Span;
  readonly means: (entry: Entry) => boolean;
  /** Whether the gold knows of whom it was found. */
  readonly isJudged: boolean;
}

const plain = (surface: string): string => surface.replace(/\s/g, '').toLowerCase();

function foundReferences(
  { mentions, candidates }: RecognisedWithCandidates,
  entries: readonly Entry[],
): Found[] {
  const known = mentions
    .filter(({ via, kind }) => via === 'reference' && (kind === 'person' || kind === 'organisation'))
    .map((mention): Found => {
      return { span: mention, means: ({ entity }) => entity === mention.entity, isJudged: true };
    });
  const others = candidates.flatMap((candidate): Found[] => {
    const isName = ({ surface }: Excerpt): boolean => plain(surface) === plain(candidate.name);
    const names = candidate.mentions.filter(isName);
    const means = (entry: Entry): boolean => names.some((span) => inAny(span, entry.mentions));
    const isJudged = entries.some(means);
    return candidate.mentions
      .filter((mention) => !isName(mention))
      .map((span) => ({ span, means, isJudged }));
  });
  return [...known, ...others];
}

/** Recognises the names of a gold document and counts what is right. */
export function measureNames(document: GoldDocument, knowledge: Knowledge): Measured {
  const { gold } = document;
  const recognised = recognise(document, knowledge);
  const { mentions } = recognised;
  const measured: Measured = {
    persons: share(),
    surePersons: share(),
    personMarks: share(),
    organisations: share(),
    organisationMarks: share(),
    references: share(),
    referenceMarks: share(),
    slips: [],
  };
  const slip = (what: string, name: string, span: Span): void => {
    measured.slips.push({ what, name, span: { start: span.start, end: span.end } });
  };
  const markOn = (span: GoldSpan, entity: string): Mention | undefined =>
    mentions.find((mention) => mention.entity === entity && overlaps(mention, spanOf(span)));

  for (const { entity, name, mentions: places } of gold.persons) {
    if (entity === null) continue;
    for (const place of places) {
      const mark = markOn(place, entity);
      count(measured.persons, mark !== undefined);
      if (mark === undefined) slip('person missed', name, spanOf(place));
      else {
        count(measured.surePersons, mark.certainty === 'sure');
        if (mark.certainty !== 'sure') slip(`person unsure: ${mark.doubt?.code}`, name, mark);
      }
    }
  }
  for (const { entity, name, mentions: places } of gold.organisations) {
    if (entity === null) continue;
    for (const place of places) {
      const mark = markOn(place, entity);
      count(measured.organisations, mark !== undefined);
      if (mark === undefined) slip('organisation missed', name, spanOf(place));
    }
  }

  const entries: Entry[] = [...gold.persons, ...gold.organisations];
  const placesOf = (entry: Entry): GoldSpan[] => [
    ...entry.mentions,
    ...entry.references,
    ...(entry.either ?? []),
  ];
  for (const mention of mentions) {
    if (mention.kind !== 'person' && mention.kind !== 'organisation') continue;
    if (mention.certainty !== 'sure') continue;
    // In negative articles organisations that are merely listed are not written down.
    if (mention.kind === 'organisation' && gold.genre === 'negative') continue;
    const isRight = entries.some(
      (entry) => entry.entity === mention.entity && inAny(mention, placesOf(entry)),
    );
    count(mention.kind === 'person' ? measured.personMarks : measured.organisationMarks, isRight);
    if (!isRight) slip(`sure mark on another ${mention.kind}`, mention.name, mention);
  }

  const found = foundReferences(recognised, entries);
  for (const entry of entries) {
    // What is neither known nor to be proposed has nobody whom a reference could be shown to mean.
    if (entry.entity === null && !entry.introduced) continue;
    for (const place of entry.references) {
      const isFound =
        found.some(({ span, means }) => overlaps(span, spanOf(place)) && means(entry)) ||
        (entry.entity !== null && markOn(place, entry.entity) !== undefined);
      count(measured.references, isFound);
      if (!isFound) slip('reference missed', entry.name, spanOf(place));
    }
  }
  for (const { span, means, isJudged } of found) {
    if (!isJudged) continue;
    const isRight = entries.some((entry) => means(entry) && inAny(span, placesOf(entry)));
    count(measured.referenceMarks, isRight);
    if (!isRight) slip('wrong reference', document.text.slice(span.start, span.end), span);
  }
  return measured;
}
