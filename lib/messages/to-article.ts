import * as v from 'valibot';
import type { PageReport } from '@/lib/core/records/article-page';
import type { Schemas } from '@/lib/messages/to-background';

const nothing = v.strictObject({});
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Calls that the background and the extension's pages make to the content script of an article. */
export interface ToArticleCalls {
  /** What this page is and what was found in it; null while it is being read. */
  reportPage(params: v.InferOutput<typeof nothing>): PageReport | null;
  /** Scrolls to a place of the text and opens the card of the mention there, if there is one. */
  goTo(params: v.InferOutput<typeof goTo>): null;
}

const goTo = v.strictObject({ start: offset, end: offset });

export const toArticleCallSchemas = { reportPage: nothing, goTo } satisfies Schemas<ToArticleCalls>;
