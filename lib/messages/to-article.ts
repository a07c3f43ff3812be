import * as v from 'valibot';
import type { Outcome } from '@/lib/core/records/outcome';
import { correctStatement, keepStatement, takeBackCorrection } from '@/lib/messages/statement-schemas';
import type { ChangeFault, Schemas } from '@/lib/messages/to-background';

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

const span = v.strictObject({ start: offset, end: offset });
const goTo = v.strictObject({ span: v.nullable(span) });
const showWords = v.strictObject({ span });

const choosePlace = v.strictObject({ id: v.nullable(v.string()) });

const nothing = v.strictObject({});

/** Calls that the background and the extension's pages make to the content script of an article. */
export interface ToArticleCalls {
  /** Scrolls to a place of the text and opens the card of the mention there; to the article's top for null. */
  goTo(params: v.InferOutput<typeof goTo>): null;
  /** Scrolls to words of the text and has them flash. */
  showWords(params: v.InferOutput<typeof showWords>): null;
  /** Keeps words as a highlight; answers with its id. */
  keepStatement(params: v.InferOutput<typeof keepStatement>): Outcome<string, ChangeFault>;
  /** The reader's word on whose some words are. */
  correctStatement(params: v.InferOutput<typeof correctStatement>): Outcome<null, ChangeFault>;
  takeBackCorrection(params: v.InferOutput<typeof takeBackCorrection>): Outcome<null, ChangeFault>;
  /** The note is typed: the frame may go. */
  closeNote(params: v.InferOutput<typeof nothing>): null;
  /** The frame for a new person or organisation may go. */
  closeTerm(params: v.InferOutput<typeof nothing>): null;
  /** The words of the next selection are where a highlight (`id`) stands; null ends that. */
  choosePlace(params: v.InferOutput<typeof choosePlace>): null;
  /** What is kept about the article has changed: ask for it again. */
  readAgain(params: v.InferOutput<typeof nothing>): null;
}

export const toArticleCallSchemas = {
  goTo,
  showWords,
  keepStatement,
  correctStatement,
  takeBackCorrection,
  closeNote: nothing,
  closeTerm: nothing,
  choosePlace,
  readAgain: nothing,
} satisfies Schemas<ToArticleCalls>;
