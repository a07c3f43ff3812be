import { id, sha256 } from '@/lib/core/records/annotation-shape';
import { KEPT_ADDRESS, LONGEST_COPY } from '@/lib/core/records/copy-form';
import { type Difference, differenceShape } from '@/lib/core/records/difference';
import { nullable, one, record, type Shape, text, time, whole } from '@/lib/core/records/shape';
import { type Keeping, LONGEST_TEXT, LONGEST_URL } from '@/lib/core/records/stored-article';

/** The copy of an article as it looked with one of its texts, which it reads as to the letter. Never changed. */
export interface ArticleCopy {
  readonly article: string;
  /** SHA-256 of that text. */
  readonly sha256: string;
  /** When it was made. */
  readonly seen: number;
  /** Made of the elements of `copy-form.ts`; made harmless when it was kept, and again whenever it is shown. */
  readonly html: string;
}

/** A picture of an article's copies. */
export interface ArticlePicture {
  readonly article: string;
  /** Its address, the `data-src` in the copies. */
  readonly address: string;
  /** As browsers name it. */
  readonly format: (typeof PICTURE_FORMATS)[number];
  /** In pixels, as it was kept. */
  readonly width: number;
  readonly height: number;
  /** Base64: the same in the database, in a message and in a file. */
  readonly data: string;
}

/** A later text or copy of an article, as what differs from one that is kept whole. Never changed. */
export interface ArticleVersion {
  readonly article: string;
  readonly of: 'text' | 'copy';
  /** SHA-256 of the text, or of the text that the copy reads as. */
  readonly sha256: string;
  /** The same of the whole one. */
  readonly basedOn: string;
  readonly textVersion: number;
  readonly seen: number;
  readonly difference: Difference;
}

/**
 * What was found at an article's address when it was opened last. Not part of the article's own record, which undo
 * sets back: what a page has become is not the reader's doing.
 */
export interface ArticleCondition {
  readonly article: string;
  /**
   * - `live`: the page reads as the text that is kept;
   * - `changed`: it reads otherwise;
   * - `gone`: the site shows a message in its place.
   */
  readonly is: 'live' | 'changed' | 'gone';
  /** When it was first found so. */
  readonly since: number;
  /** When the page was last looked at. */
  readonly checked: number;
  /** SHA-256 of the text that the page had last, kept as a text or a version. */
  readonly sha256: string;
  /** The site's own words in its place. */
  readonly words: string | null;
}

/** What is kept of an article beside its highlights, in short. */
export interface Evidence {
  readonly article: string;
  readonly keeping: Keeping;
  /** When the copy was made of the text that is kept; null where there is none yet. */
  readonly copied: number | null;
  /** How many of the copy's pictures are kept, and how many it has. */
  readonly pictures: { readonly kept: number; readonly all: number };
  readonly condition: ArticleCondition | null;
}

export const PICTURE_FORMATS = ['image/webp', 'image/png', 'image/jpeg', 'image/gif', 'image/avif'] as const;

/** The largest picture that is kept, in bytes, and all pictures of one article together. */
export const LARGEST_PICTURE = 2 * 1_048_576;
export const MOST_PICTURE_BYTES = 24 * 1_048_576;

const LONGEST_DATA = Math.ceil(LARGEST_PICTURE / 3) * 4;
const recipe = whole(1, 1_000_000);

export const articleCopy: Shape<ArticleCopy> = record<ArticleCopy>({
  article: id,
  sha256,
  seen: time,
  html: text(LONGEST_COPY),
});

export const articlePicture: Shape<ArticlePicture> = record<ArticlePicture>({
  article: id,
  address: text(LONGEST_URL, (value) => KEPT_ADDRESS.test(value)),
  format: one(...PICTURE_FORMATS),
  width: whole(1, 65_535),
  height: whole(1, 65_535),
  data: text(LONGEST_DATA, (value) => /^[A-Za-z0-9+/]+={0,2}$/.test(value)),
});

export const articleVersion: Shape<ArticleVersion> = record<ArticleVersion>({
  article: id,
  of: one('text', 'copy'),
  sha256,
  basedOn: sha256,
  textVersion: recipe,
  seen: time,
  difference: differenceShape(Math.max(LONGEST_TEXT, LONGEST_COPY)),
});

export const articleCondition: Shape<ArticleCondition> = record<ArticleCondition>({
  article: id,
  is: one('live', 'changed', 'gone'),
  since: time,
  checked: time,
  sha256,
  words: nullable(text(10_000)),
});

/** How many bytes a picture has. */
export function pictureBytes({ data }: Pick<ArticlePicture, 'data'>): number {
  return (data.length / 4) * 3 - (data.endsWith('==') ? 2 : data.endsWith('=') ? 1 : 0);
}
