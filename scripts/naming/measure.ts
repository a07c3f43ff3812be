import type { Knowledge } from '@/lib/core/recognise/knowledge';
import type { Mention } from '@/lib/core/recognise/mention';
import { recognise } from '@/lib/core/recognise/recognise';
import { overlaps, type Span } from '@/lib/core/text/span';
import type { GoldDocument } from '@/scripts/gold/gold-file';
import { type GoldEntry, type GoldSpan, placesOf } from '@/scripts/gold/gold-schema';
import { measureReferences } from '@/scripts/naming/references';
import { count, type Share, type Slip, share } from '@/scripts/naming/share';

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
  readonly slips: readonly Slip[];
}

const spanOf = ([start, end]: GoldSpan): Span => ({ start, end });

const inAny = (span: Span, spans: readonly GoldSpan[]): boolean =>
  spans.some((gold) => overlaps(span, spanOf(gold)));

/** Recognises the names of a gold document and counts what is right. */
export function measureNames(document: GoldDocument, knowledge: Knowledge): Measured {
  const { gold } = document;
  const recognised = recognise(document, knowledge);
  const { mentions } = recognised;
  const references = measureReferences(gold, recognised, document.text);
  const slips: Slip[] = [...references.slips];
  const measured: Measured = {
    persons: share(),
    surePersons: share(),
    personMarks: share(),
    organisations: share(),
    organisationMarks: share(),
    references: references.toIntroduced,
    referenceMarks: references.found,
    slips,
  };
  const slip = (what: string, name: string, span: Span): void => {
    slips.push({ what, name, span: { start: span.start, end: span.end } });
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

  const entries: readonly GoldEntry[] = [...gold.persons, ...gold.organisations];
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

  return measured;
}
