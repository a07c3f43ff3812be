import type { Annotation } from '@/lib/core/records/annotation';
import { annotation } from '@/lib/core/records/annotation-shape';
import {
  type ArticleCondition,
  type ArticleCopy,
  type ArticlePicture,
  articleCondition,
  articleCopy,
  articlePicture,
} from '@/lib/core/records/article-copy';
import { articleRecord, articleText } from '@/lib/core/records/article-shape';
import type { StoredPack } from '@/lib/core/records/pack';
import { storedPack } from '@/lib/core/records/pack-shape';
import type { ReaderAnswer } from '@/lib/core/records/reader-answer';
import type { Flaw, Shape } from '@/lib/core/records/shape';
import type { ArticleRecord, ArticleText } from '@/lib/core/records/stored-article';
import type { Term } from '@/lib/core/records/term';
import { readerAnswer, term } from '@/lib/core/records/term-shape';

/** A record on its way out of the database or into it, with its type. */
export type PortableRecord =
  | { readonly type: 'article'; readonly record: ArticleRecord }
  | { readonly type: 'text'; readonly record: ArticleText }
  | { readonly type: 'copy'; readonly record: ArticleCopy }
  | { readonly type: 'picture'; readonly record: ArticlePicture }
  | { readonly type: 'condition'; readonly record: ArticleCondition }
  | { readonly type: 'annotation'; readonly record: Annotation }
  | { readonly type: 'term'; readonly record: Term }
  | { readonly type: 'answer'; readonly record: ReaderAnswer }
  | { readonly type: 'pack'; readonly record: StoredPack };

export type RecordType = PortableRecord['type'];

const SHAPES: { readonly [Type in RecordType]: Shape<Extract<PortableRecord, { type: Type }>['record']> } = {
  article: articleRecord,
  text: articleText,
  copy: articleCopy,
  picture: articlePicture,
  condition: articleCondition,
  annotation,
  term,
  answer: readerAnswer,
  pack: storedPack,
};

/** Why a value is no record of ours. */
export type NoRecord =
  | { readonly code: 'unknown-type' }
  | { readonly code: 'misshapen'; readonly flaw: Flaw };

/** Takes a value for a record if it is one. `type` is what it says of itself, `value` the rest. */
export function toRecord(type: unknown, value: object): PortableRecord | NoRecord {
  if (!isRecordType(type)) return { code: 'unknown-type' };
  const flaw = SHAPES[type](value);
  return flaw === null ? ({ type, record: value } as PortableRecord) : { code: 'misshapen', flaw };
}

function isRecordType(type: unknown): type is RecordType {
  return typeof type === 'string' && Object.hasOwn(SHAPES, type);
}
