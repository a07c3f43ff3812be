import type { Appearance, Dictionary, Entity } from '@/lib/core/dictionary/entity';
import type { Entry } from '@/lib/core/dictionary/entry';
import {
  EMPTY_TERM,
  type LiveTerm,
  type TermContent,
  type TermTitle,
  type TermWrite,
} from '@/lib/core/records/term';

/** What a form holds: all forms of an entity, and the reader's own titles. */
export type TermDraft = Pick<TermContent, 'kind' | 'name' | 'titles' | 'notes'> & {
  /** Every form but the name. */
  readonly forms: readonly string[];
};

/** What an entry says now, to be changed. */
export function draftOf({ kind, name, entity, base, term }: Entry): TermDraft {
  const forms = (entity ?? base)?.surfaces ?? term?.surfaces ?? [];
  return {
    ...{ kind, name, titles: term?.titles ?? [], notes: term?.notes ?? '' },
    forms: forms.filter((form) => form !== name),
  };
}

/** An entry says from now on what a form holds. */
export function editWrite(entry: Entry, { kind, name, forms, titles, notes }: TermDraft): TermWrite {
  const below = entry.base?.surfaces ?? [];
  const all = new Set([name, ...forms]);
  const added = [...all].filter((form) => form !== name && !below.includes(form));
  const dropped = {
    surfaces: below.filter((form) => !all.has(form)),
    documents: entry.term?.dropped.documents ?? [],
  };
  return writeOf(entry, { ...contentOf(entry), kind, name, surfaces: added, titles, notes, dropped });
}

/** A new entry of the reader's own. */
export function addWrite({ kind, name, forms, titles, notes }: TermDraft): TermWrite {
  const surfaces = [...new Set(forms)].filter((form) => form !== name);
  return { id: null, over: null, content: { ...EMPTY_TERM, kind, name, surfaces, titles, notes } };
}

/**
 * An entity gets more titles.
 * @param term what the reader says of it already, or null
 */
export function extendWrite(
  { id, kind, name }: Entity,
  term: LiveTerm | null,
  titles: readonly TermTitle[],
): TermWrite {
  if (term === null) return { id: null, over: id, content: { ...EMPTY_TERM, kind, name, titles } };
  const content = contentOf({ kind, name, term });
  return {
    id: term.id,
    basedOn: term.updated,
    content: { ...content, titles: [...content.titles, ...titles] },
  };
}

/**
 * What was to be put in turns out to be known: its forms become further ones of the entity, and what is said of it,
 * with where, is said of the entity.
 * @param term what the reader says of the entity already, or null
 */
export function joinWrite(
  { id, kind, name, surfaces }: Entity,
  term: LiveTerm | null,
  draft: Pick<TermDraft, 'name' | 'forms' | 'titles'>,
): TermWrite {
  const content = contentOf({ kind, name, term });
  const forms = new Set([draft.name, ...draft.forms]);
  const isSaid = (title: TermTitle): boolean =>
    content.titles.some((other) => JSON.stringify(comparable(other)) === JSON.stringify(comparable(title)));
  const joined: TermContent = {
    ...content,
    surfaces: [
      ...content.surfaces,
      // What the reader took off a known one comes back; the rest is new.
      ...[...forms].filter((form) => !surfaces.includes(form) && !content.dropped.surfaces.includes(form)),
    ],
    titles: [...content.titles, ...draft.titles.filter((title) => title.title !== '' && !isSaid(title))],
    dropped: {
      ...content.dropped,
      surfaces: content.dropped.surfaces.filter((form) => !forms.has(form)),
    },
  };
  if (term === null) return { id: null, over: id, content: joined };
  return { id: term.id, basedOn: term.updated, content: joined };
}

/** Hides an entry, or brings it back. */
export function hideWrite(entry: Entry, isHidden: boolean): TermWrite {
  return writeOf(entry, { ...contentOf(entry), isHidden });
}

/** Makes an entry one with another, or, with null, itself again. */
export function mergeWrite(entry: Entry, into: string | null): TermWrite {
  return writeOf(entry, { ...contentOf(entry), mergedInto: into });
}

/** What is split off from an entry: some of its forms, and some of the places where it is said what somebody was. */
export interface SplitOff {
  readonly name: string;
  readonly forms: readonly string[];
  /** From the entity's own list. */
  readonly appearances: readonly Appearance[];
}

/**
 * Makes two of one: what is split off becomes a new entry of the reader's own.
 * @param dictionary the one that the entry is shown from: names the documents and events
 */
export function splitWrites(
  entry: Entry,
  { name, forms, appearances }: SplitOff,
  dictionary: Dictionary,
): TermWrite[] {
  const content = contentOf(entry);
  const gone = new Set(forms.filter((form) => form !== entry.name));
  const below = entry.base?.surfaces ?? [];
  const ownBefore = new Set(entry.base?.appearances.map(({ seed }) => seed) ?? []);
  const isSame = (a: TermTitle, b: TermTitle): boolean =>
    JSON.stringify(comparable(a)) === JSON.stringify(comparable(b));
  // What the reader has said goes from the reader's titles; what the document below says, from what is below.
  const isReaders = (appearance: Appearance): boolean =>
    appearance.noted !== undefined &&
    titlesOf(appearance, dictionary).some((title) => content.titles.some((own) => isSame(own, title)));
  const documents = appearances.flatMap((appearance) => {
    const { seed } = appearance;
    return seed !== null && ownBefore.has(seed) && !isReaders(appearance) ? [seed] : [];
  });
  const moved = appearances.flatMap((appearance) => titlesOf(appearance, dictionary));
  const isMoved = (title: TermTitle): boolean => moved.some((other) => isSame(other, title));
  const rest: TermContent = {
    ...content,
    surfaces: content.surfaces.filter((form) => !gone.has(form)),
    titles: content.titles.filter((title) => !isMoved(title)),
    dropped: {
      surfaces: [...new Set([...content.dropped.surfaces, ...below.filter((form) => gone.has(form))])],
      documents: [...new Set([...content.dropped.documents, ...documents])],
    },
  };
  const draft = { kind: entry.kind, name, forms: [...gone], titles: moved, notes: '' };
  return [writeOf(entry, rest), addWrite(draft)];
}

/** What of a title says the same whether it was read from the term or from the dictionary made of it. */
function comparable({ title, organisation, date, source }: TermTitle) {
  return [title, organisation, date, source?.url ?? source?.article ?? null, source?.sentence ?? null];
}

function titlesOf({ seed, titles, event, noted }: Appearance, dictionary: Dictionary): TermTitle[] {
  const document = dictionary.sources.find((source) => source.seed === seed);
  const known = dictionary.entities.find(({ id }) => id === event);
  const day = (date: string): string | null => (/^\d{4}-\d\d-\d\d$/.test(date) ? date : null);
  const source =
    document === undefined
      ? null
      : {
          article: document.title,
          account: document.account || null,
          url: /^https?:\/\/\S+$/.test(document.url) ? document.url : null,
          sentence: noted?.sentence ?? null,
          date: day(document.date),
        };
  return titles.map(({ title, organisation }) => ({
    ...{ title, organisation, source },
    event: known?.name ?? noted?.event ?? null,
    date: noted?.date ?? null,
  }));
}

/** What the reader says of an entry so far, to be said otherwise. */
export function contentOf({ kind, name, term }: Pick<Entry, 'kind' | 'name' | 'term'>): TermContent {
  if (term === null) return { ...EMPTY_TERM, kind, name };
  const { surfaces, titles, notes, dropped, isHidden, mergedInto } = term;
  return { kind: term.kind, name: term.name, surfaces, titles, notes, dropped, isHidden, mergedInto };
}

function writeOf({ id, term }: Entry, content: TermContent): TermWrite {
  return term === null ? { id: null, over: id, content } : { id: term.id, basedOn: term.updated, content };
}
