import * as v from 'valibot';
import { COLOURS, LONGEST_TAG, MOST_TAGS, STYLES } from '@/lib/core/records/annotation';
import { type Evidence, LARGEST_PICTURE, PICTURE_FORMATS } from '@/lib/core/records/article-copy';
import type { OpenedArticle, ReadStatements } from '@/lib/core/records/article-page';
import { CHANGE_KINDS } from '@/lib/core/records/change';
import { CITATION_FORMATS } from '@/lib/core/records/citation-format';
import { KEPT_ADDRESS, LONGEST_COPY } from '@/lib/core/records/copy-form';
import { LONGEST_DRAFT } from '@/lib/core/records/draft';
import { isIdentity } from '@/lib/core/records/identity';
import type { Outcome } from '@/lib/core/records/outcome';
import type { ShownHighlight } from '@/lib/core/records/shown-highlight';
import { LONGEST_TEXT, LONGEST_URL } from '@/lib/core/records/stored-article';
import type { NotUndone, Stale, StorageFault, TooLarge, Unknown } from '@/lib/core/records/write-fault';
import { correction, takenBack } from '@/lib/messages/statement-schemas';

/** A table with the schema of each call's parameters. */
export type Schemas<Calls> = {
  readonly [Name in keyof Calls]: Calls[Name] extends (params: infer Params) => unknown
    ? v.GenericSchema<unknown, Params>
    : never;
};

/** Why the reader's data was not changed. A stale change names no record: its words stay in the background. */
export type ChangeFault = TooLarge | Unknown | StorageFault | { readonly code: 'stale' };

/**
 * The scripts that are brought into an article's page when they are first needed: `readable` where the site does
 * not tell what the article is, `editing` where the reader changes a highlight, `margin` where it is known who says what.
 */
const PART_NAMES = ['readable', 'editing', 'margin'] as const;
export type PartName = (typeof PART_NAMES)[number];

const words = v.nullable(v.pipe(v.string(), v.maxLength(10_000)));
const identity = v.nullable(v.pipe(v.string(), v.maxLength(1_000), v.check(isIdentity)));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const time = v.pipe(v.number(), v.integer(), v.minValue(0));
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const colour = v.picklist(COLOURS);
const style = v.picklist(STYLES);
const span = v.pipe(
  v.strictObject({ start: offset, end: offset }),
  v.check(({ start, end }) => start < end, 'start is before end'),
);

/** A page as its script read it. Its address is not among it: the browser vouches for that. */
const page = v.strictObject({
  site: v.picklist(['weixin', '4hou', 'generic']),
  identity,
  title: words,
  account: words,
  author: words,
  published: words,
  kind: v.picklist(['article', 'share', 'reprint', 'notice', 'none']),
  notice: words,
  text: v.pipe(v.string(), v.maxLength(LONGEST_TEXT)),
});

const nothing = v.strictObject({});
const bringPart = v.strictObject({ part: v.picklist(PART_NAMES) });
const chooseCitation = v.strictObject({ format: v.picklist(CITATION_FORMATS) });
const openArticle = page;
const createHighlight = v.strictObject({ page, span, colour });
const restyle = v.strictObject({
  identity,
  id,
  basedOn: time,
  change: v.strictObject({ colour: v.exactOptional(colour), style: v.exactOptional(style) }),
});
const seen = v.strictObject({ id, basedOn: time });
const moveHighlight = v.strictObject({ page, id, basedOn: time, span });
const splitHighlight = v.strictObject({ page, id, basedOn: time, parts: v.strictTuple([span, span]) });
const mergeHighlights = v.strictObject({ page, seen: v.strictTuple([seen, seen]), span });
const removeHighlight = v.strictObject({ identity, id, basedOn: time });
const restoreHighlight = v.strictObject({ identity, id });
const undoHere = v.strictObject({ identity, way: v.picklist(['undo', 'redo']), since: time });
const openNote = v.strictObject({ identity, id });
const noteInProgress = v.strictObject({ identity });

const answerDoubt = v.strictObject({
  page,
  start: offset,
  entity: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  says: v.picklist(['this', 'other', 'never']),
});

const entity = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const addTitles = v.strictObject({ page, entity });
const openEntry = v.strictObject({ entity });
const correctStatement = v.strictObject({ page, ...correction });
const takeBackCorrection = v.strictObject({ page, ...takenBack });

const beginTerm = v.strictObject({ page, span });

const keepCopy = v.strictObject({
  page,
  html: v.pipe(v.string(), v.maxLength(LONGEST_COPY * 2)),
  isWished: v.boolean(),
});
const size = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65_535));
const keepPicture = v.strictObject({
  identity,
  address: v.pipe(v.string(), v.regex(KEPT_ADDRESS), v.maxLength(LONGEST_URL)),
  format: v.picklist(PICTURE_FORMATS),
  width: size,
  height: size,
  data: v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]+={0,2}$/), v.maxLength(LARGEST_PICTURE * 1.4)),
});

/** Calls that a content script may make, each only for the article that its own URL belongs to. */
export interface ArticleCalls {
  /**
   * Keeps the page as it stands now with its copy. Answers with the addresses of its pictures that are still to
   * be kept, or null where the article is not one to be kept.
   */
  keepCopy(
    params: v.InferOutput<typeof keepCopy>,
  ): Outcome<readonly string[] | null, TooLarge | StorageFault>;
  /** Keeps a picture of the article, whose bytes the page had. */
  keepPicture(params: v.InferOutput<typeof keepPicture>): Outcome<null, TooLarge | Unknown | StorageFault>;
  /** Says what an article is and gets back what is known about it. */
  openArticle(params: v.InferOutput<typeof openArticle>): OpenedArticle;
  /** Who says what in the article, in order of its text. Asked when the marks stand: it takes longer than they do. */
  readStatements(params: v.InferOutput<typeof openArticle>): ReadStatements;
  /** The reader's word on whose some words are. */
  correctStatement(params: v.InferOutput<typeof correctStatement>): Outcome<null, ChangeFault>;
  takeBackCorrection(params: v.InferOutput<typeof takeBackCorrection>): Outcome<null, ChangeFault>;
  /** What the reader marked in an article, in reading order. A call of its own: names need not wait for a database. */
  readHighlights(
    params: v.InferOutput<typeof openArticle>,
  ): Outcome<readonly ShownHighlight[], StorageFault | TooLarge>;
  /** The reader's word on whom a name of the article means, by where it begins. */
  answerDoubt(params: v.InferOutput<typeof answerDoubt>): Outcome<null, Unknown | StorageFault>;
  /**
   * Answers with a ticket by which the frame that a person or organisation is put in with asks for what the article
   * says of it.
   */
  beginTerm(params: v.InferOutput<typeof beginTerm>): Outcome<string, Unknown>;
  /** The reader has quoted in this form; the next time it is offered first. */
  chooseCitation(params: v.InferOutput<typeof chooseCitation>): null;
  /** Puts the titles that the article prints beside a known person, and the dictionary lacks, into the dictionary. */
  addTitles(
    params: v.InferOutput<typeof addTitles>,
  ): Outcome<null, Unknown | StorageFault | { code: 'stale' }>;
  /** Opens the dictionary page on an entry. */
  openEntry(params: v.InferOutput<typeof openEntry>): Outcome<null, Unknown>;
  /** Brings a script into the page that the first one left out. */
  bringPart(params: v.InferOutput<typeof bringPart>): null;
  /** Answers with the new highlight's id. */
  createHighlight(params: v.InferOutput<typeof createHighlight>): Outcome<string, ChangeFault>;
  restyle(params: v.InferOutput<typeof restyle>): Outcome<null, ChangeFault>;
  /** Puts a highlight somewhere else in the page: its ends, or all of it. */
  moveHighlight(params: v.InferOutput<typeof moveHighlight>): Outcome<null, ChangeFault>;
  /** Makes two of one. */
  splitHighlight(params: v.InferOutput<typeof splitHighlight>): Outcome<null, ChangeFault>;
  /** Makes one of two, which stays the first, over the span of both. */
  mergeHighlights(params: v.InferOutput<typeof mergeHighlights>): Outcome<null, ChangeFault>;
  removeHighlight(params: v.InferOutput<typeof removeHighlight>): Outcome<null, ChangeFault>;
  /** Takes back the deletion of a highlight. */
  restoreHighlight(
    params: v.InferOutput<typeof restoreHighlight>,
  ): Outcome<null, NotUndone | Unknown | StorageFault>;
  /** Takes back what was changed last in the article, or makes it again, if it was changed since then. */
  undoHere(params: v.InferOutput<typeof undoHere>): Outcome<null, NotUndone | StorageFault>;
  /** Opens the page on which colours get names of the reader's own. */
  nameColours(params: v.InferOutput<typeof nothing>): null;
  /** Answers with a ticket by which the frame that the note is typed in asks for it. */
  openNote(params: v.InferOutput<typeof openNote>): Outcome<string, Unknown | StorageFault>;
  /** Answers with the id of the highlight whose note was being typed a moment ago; null where none was. */
  noteInProgress(params: v.InferOutput<typeof noteInProgress>): Outcome<string | null, StorageFault>;
}

export const articleCallSchemas = {
  keepCopy,
  keepPicture,
  openArticle,
  readStatements: openArticle,
  correctStatement,
  takeBackCorrection,
  readHighlights: openArticle,
  answerDoubt,
  beginTerm,
  addTitles,
  openEntry,
  chooseCitation,
  bringPart,
  createHighlight,
  restyle,
  moveHighlight,
  splitHighlight,
  mergeHighlights,
  removeHighlight,
  restoreHighlight,
  undoHere,
  nameColours: nothing,
  openNote,
  noteInProgress,
} satisfies Schemas<ArticleCalls>;

/** Longer ones are refused behind the door, in words that a reader understands. */
const note = v.pipe(v.string(), v.maxLength(2 * LONGEST_DRAFT));
const ticket = v.pipe(v.string(), v.maxLength(64));
const tags = v.pipe(
  v.array(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_TAG))),
  v.maxLength(MOST_TAGS),
);
const updateAnnotation = v.strictObject({
  id,
  basedOn: time,
  change: v.strictObject({
    colour: v.exactOptional(colour),
    style: v.exactOptional(style),
    keptDetached: v.exactOptional(v.boolean()),
    note: v.exactOptional(note),
    tags: v.exactOptional(tags),
  }),
});
const deleteAnnotations = v.strictObject({ seen: v.array(seen) });
const deleteArticles = v.strictObject({ ids: v.array(id) });
const placeHighlight = v.strictObject({
  id,
  basedOn: time,
  text: v.pipe(v.string(), v.maxLength(LONGEST_TEXT)),
  span,
});
const binned = v.strictObject({ ids: v.array(id) });
const step = v.strictObject({ article: v.nullable(id) });
const mark = v.strictObject({ kind: v.picklist(CHANGE_KINDS), id });
const beginNote = v.strictObject({ id });
const readNote = v.strictObject({ ticket });
const draftNote = v.strictObject({ ticket, note });
const tagNote = v.strictObject({ ticket, add: tags, remove: tags });
const saveNote = v.strictObject({ ticket, note, over: v.nullable(time) });
const closeNote = v.strictObject({ ticket, discard: v.boolean() });

const quarantineRecord = v.strictObject({
  table: v.pipe(v.string(), v.maxLength(100)),
  // As JSON: keys are strings, numbers, or lists of them.
  key: v.pipe(v.string(), v.maxLength(1_048_576)),
});
const removeSnapshot = v.strictObject({ name: v.pipe(v.string(), v.maxLength(200)) });

/** What was removed because nothing needs it any more. */
export interface Compacted {
  readonly texts: number;
  readonly imports: number;
}

/** A note to be typed: what is stored, and what was typed and never saved. */
export interface OpenNote {
  /** The id of the highlight that bears it. */
  readonly annotation: string;
  /** When the note or its draft was written last. */
  readonly written: number;
  readonly note: string;
  readonly draft: string | null;
  /** The version of the annotation that `note` is of, where another window wrote it since the draft was begun; else null. */
  readonly unseen: number | null;
  readonly tags: readonly string[];
  /** Every tag that the reader has ever given, for completion. */
  readonly ownTags: readonly string[];
}

/** The article is kept; the disk had no room for all of its pictures. */
export interface PicturesQuota {
  readonly code: 'pictures-quota';
}

const readEvidence = v.strictObject({ identity, url: v.pipe(v.string(), v.url()) });
/** Which of the articles that were only opened are to be forgotten. */
const forgetOpened = v.strictObject({
  which: v.variant('what', [
    v.strictObject({ what: v.literal('all') }),
    v.strictObject({ what: v.literal('before'), time }),
    v.strictObject({ what: v.literal('these'), ids: v.array(id) }),
  ]),
});
const keepPage = v.strictObject({ tab: v.pipe(v.number(), v.integer()) });

/** Calls that the extension's own pages make, the frame for notes among them. */
export interface PageCalls {
  /** What is kept of the article at an address beside its highlights; null where it is not stored. */
  readEvidence(params: v.InferOutput<typeof readEvidence>): Outcome<Evidence | null, StorageFault>;
  /** Keeps the article in a tab: its text, its copy, and such pictures as the tab can give. Answers when it is done. */
  keepPage(params: v.InferOutput<typeof keepPage>): Outcome<null, TooLarge | StorageFault | PicturesQuota>;
  updateAnnotation(
    params: v.InferOutput<typeof updateAnnotation>,
  ): Outcome<null, TooLarge | Unknown | Stale | StorageFault>;
  deleteAnnotations(
    params: v.InferOutput<typeof deleteAnnotations>,
  ): Outcome<null, Unknown | Stale | StorageFault>;
  deleteArticles(params: v.InferOutput<typeof deleteArticles>): Outcome<null, Unknown | StorageFault>;
  /** Puts a highlight where the reader says it stands in the text of its article as it is now. */
  placeHighlight(
    params: v.InferOutput<typeof placeHighlight>,
  ): Outcome<null, TooLarge | Unknown | Stale | StorageFault>;
  /** Brings back what was deleted. */
  restore(params: v.InferOutput<typeof binned>): Outcome<null, Unknown | StorageFault>;
  /** Deletes what lies in the bin for good: no undo brings it back. */
  deleteForGood(params: v.InferOutput<typeof binned>): Outcome<null, StorageFault>;
  undo(params: v.InferOutput<typeof step>): Outcome<null, NotUndone | StorageFault>;
  redo(params: v.InferOutput<typeof step>): Outcome<null, NotUndone | StorageFault>;
  /** Takes back the change that an offer to undo has named, and no other. */
  takeBack(params: v.InferOutput<typeof mark>): Outcome<null, NotUndone | StorageFault>;
  /** A ticket for the note of an annotation, for a page that edits it itself. */
  beginNote(params: v.InferOutput<typeof beginNote>): Outcome<string, Unknown | StorageFault>;
  /** What a ticket is for. */
  readNote(params: v.InferOutput<typeof readNote>): Outcome<OpenNote, Unknown | StorageFault>;
  /** Keeps what is being typed; acknowledged after it is on the disk. */
  draftNote(params: v.InferOutput<typeof draftNote>): Outcome<null, TooLarge | Unknown | StorageFault>;
  /** Gives the annotation whose note is being typed tags, and takes some away; answers with all that it has then. */
  tagNote(params: v.InferOutput<typeof tagNote>): Outcome<readonly string[], Unknown | Stale | StorageFault>;
  /**
   * Saves the note. Refused where another window has changed it meanwhile, or deleted the annotation, unless the reader
   * has seen that: `over` is the version that was seen.
   */
  saveNote(params: v.InferOutput<typeof saveNote>): Outcome<null, TooLarge | Unknown | Stale | StorageFault>;
  /** Ends the editing. Words that were not saved stay as a draft unless they are to be discarded. */
  closeNote(params: v.InferOutput<typeof closeNote>): Outcome<null, StorageFault>;
  /** Takes a snapshot now; answers with its name. */
  takeSnapshot(params: v.InferOutput<typeof nothing>): Outcome<string, StorageFault>;
  removeSnapshot(params: v.InferOutput<typeof removeSnapshot>): Outcome<null, StorageFault>;
  /** Sets a broken record aside; false where it is sound, or gone. */
  quarantineRecord(
    params: v.InferOutput<typeof quarantineRecord>,
  ): Outcome<boolean, StorageFault | { readonly code: 'unknown'; readonly what: 'table' }>;
  /** Forgets articles that are stored only because they were opened, for good. Answers with how many went. */
  forgetOpened(params: v.InferOutput<typeof forgetOpened>): Outcome<number, StorageFault>;
  /** Answers when what all stored articles say by whom is up to date. */
  indexStatements(params: v.InferOutput<typeof nothing>): Outcome<null, StorageFault>;
  /** Removes what nothing needs any more. */
  compact(params: v.InferOutput<typeof nothing>): Outcome<Compacted, StorageFault>;
}

export const pageCallSchemas = {
  readEvidence,
  keepPage,
  updateAnnotation,
  deleteAnnotations,
  deleteArticles,
  placeHighlight,
  restore: binned,
  deleteForGood: binned,
  undo: step,
  redo: step,
  takeBack: mark,
  beginNote,
  readNote,
  draftNote,
  tagNote,
  saveNote,
  closeNote,
  takeSnapshot: nothing,
  removeSnapshot,
  quarantineRecord,
  forgetOpened,
  indexStatements: nothing,
  compact: nothing,
} satisfies Schemas<PageCalls>;
