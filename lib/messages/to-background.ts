import * as v from 'valibot';
import type { OpenedArticle } from '@/lib/core/records/article-page';
import { isIdentity } from '@/lib/core/records/identity';

/** More than the longest article by two orders of magnitude; a larger text is refused. UTF-16 units. */
export const LONGEST_TEXT = 2_000_000;

const openArticle = v.strictObject({
  identity: v.nullable(v.pipe(v.string(), v.check(isIdentity))),
  title: v.nullable(v.pipe(v.string(), v.maxLength(10_000))),
  text: v.pipe(v.string(), v.maxLength(LONGEST_TEXT)),
});

/** Calls that a content script may make, each only for the article that its own URL belongs to. */
export interface ArticleCalls {
  /** Says what an article is and gets back what is known about it. */
  openArticle(params: v.InferOutput<typeof openArticle>): OpenedArticle;
}

export const articleCallSchemas = { openArticle } satisfies Schemas<ArticleCalls>;

/** A table with the schema of each call's parameters. */
export type Schemas<Calls> = {
  readonly [Name in keyof Calls]: Calls[Name] extends (params: infer Params) => unknown
    ? v.GenericSchema<unknown, Params>
    : never;
};
