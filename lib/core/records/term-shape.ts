import { ENTITY_KINDS } from '@/lib/core/dictionary/entity';
import type { DeletedReaderAnswer, LiveReaderAnswer, ReaderAnswer } from '@/lib/core/records/reader-answer';
import {
  agreeing,
  either,
  flag,
  list,
  nullable,
  one,
  record,
  type Shape,
  text,
  time,
  whole,
} from '@/lib/core/records/shape';
import { isSortableId } from '@/lib/core/records/sortable-id';
import { LONGEST_URL } from '@/lib/core/records/stored-article';
import {
  type DeletedTerm,
  type LiveTerm,
  LONGEST_NOTES,
  LONGEST_SENTENCE,
  LONGEST_SURFACE,
  LONGEST_TITLE,
  MOST_SURFACES,
  MOST_TITLES,
  type Term,
  type TermContent,
  type TermSource,
  type TermTitle,
} from '@/lib/core/records/term';

const LONGEST_ID = 200;
const LONGEST_PAGE = 20_000;
const MOST_DOCUMENTS = 1_000;

const prefixed = (prefix: string): Shape<string> =>
  text(LONGEST_ID, (value) => value.startsWith(`${prefix}-`) && isSortableId(value.slice(prefix.length + 1)));
const words = (longest: number): Shape<string> => text(longest, (value) => value.trim() !== '');

export const termId = prefixed('term');
export const answerId = prefixed('answer');
const entity = words(LONGEST_ID);
/** A surface is words on one line: the recogniser looks no further than that. */
const surface = text(LONGEST_SURFACE, (value) => value.trim() === value && /^[^\n]+$/.test(value));

const source = record<TermSource>({
  article: words(LONGEST_SENTENCE),
  account: nullable(words(LONGEST_TITLE)),
  url: nullable(text(LONGEST_URL, (value) => /^https?:\/\/\S+$/.test(value))),
  sentence: nullable(words(LONGEST_SENTENCE)),
  date: nullable(text(10, (value) => /^\d{4}-\d\d-\d\d$/.test(value))),
});

export const title: Shape<TermTitle> = agreeing(
  record<TermTitle>({
    title: text(LONGEST_TITLE),
    organisation: nullable(words(LONGEST_TITLE)),
    event: nullable(words(LONGEST_TITLE)),
    date: nullable(text(10, (value) => /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(value))),
    source: nullable(source),
  }),
  'a title, or the source of a name',
  (value) => value.title.trim() !== '' || value.source !== null,
);

const content: { readonly [Name in keyof TermContent]: Shape<TermContent[Name]> } = {
  kind: one(...ENTITY_KINDS),
  name: surface,
  surfaces: list(surface, MOST_SURFACES),
  titles: list(title, MOST_TITLES),
  notes: text(LONGEST_NOTES),
  dropped: record<TermContent['dropped']>({
    surfaces: list(surface, MOST_SURFACES),
    documents: list(whole(0, Number.MAX_SAFE_INTEGER), MOST_DOCUMENTS),
  }),
  isHidden: flag,
  mergedInto: nullable(entity),
};

/** What a term says, before it is one. */
export const termContent: Shape<TermContent> = record<TermContent>(content);

const liveTerm = agreeing(
  record<LiveTerm>({
    id: termId,
    over: nullable(entity),
    ...content,
    created: time,
    updated: time,
    deleted: one(null),
  }),
  'an entity that is not the same as itself',
  ({ id, over, mergedInto }) => mergedInto === null || mergedInto !== (over ?? id),
);

const isLive = (value: object): boolean => Reflect.get(value, 'deleted') === null;

export const term: Shape<Term> = either(
  isLive,
  liveTerm,
  record<DeletedTerm>({ id: termId, created: time, updated: time, deleted: time }),
);

const liveAnswer = agreeing(
  record<LiveReaderAnswer>({
    id: answerId,
    entity,
    says: one('this', 'other', 'never'),
    organisation: nullable(words(LONGEST_TITLE)),
    surface,
    page: nullable(words(LONGEST_PAGE)),
    created: time,
    updated: time,
    deleted: one(null),
  }),
  'an article or an organisation, and not both',
  ({ page, organisation }) => (page === null) !== (organisation === null),
);

export const readerAnswer: Shape<ReaderAnswer> = either(
  isLive,
  liveAnswer,
  record<DeletedReaderAnswer>({ id: answerId, created: time, updated: time, deleted: time }),
);
