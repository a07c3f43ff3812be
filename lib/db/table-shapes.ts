import { annotation } from '@/lib/core/records/annotation-shape';
import {
  articleCondition,
  articleCopy,
  articlePicture,
  articleVersion,
} from '@/lib/core/records/article-copy';
import { articleRecord, articleText } from '@/lib/core/records/article-shape';
import { binned } from '@/lib/core/records/binned-shape';
import { change } from '@/lib/core/records/change-shape';
import { draft } from '@/lib/core/records/draft-shape';
import { storedPack } from '@/lib/core/records/pack-shape';
import { quarantined } from '@/lib/core/records/quarantined-shape';
import type { Shape } from '@/lib/core/records/shape';
import { readerAnswer, term } from '@/lib/core/records/term-shape';
import type { RowOf, TableName } from '@/lib/db/tables';

/**
 * What a row of each table must be.
 * - a shape: the reader's data;
 * - `counted`: made from the other tables, and made anew where it is wrong;
 * - `derived`: found in the other tables by the core, and found anew where it is missing;
 * - `passing`: waits for something to end, and means nothing tomorrow.
 *
 * The compiler asks for a line for every table. A snapshot carries all but what is derived or passing, also a table that
 * it has never heard of.
 */
export const TABLE_SHAPES: {
  readonly [Name in TableName]: Shape<RowOf<Name>> | 'counted' | 'derived' | 'passing';
} = {
  articles: articleRecord,
  texts: articleText,
  copies: articleCopy,
  pictures: articlePicture,
  versions: articleVersion,
  conditions: articleCondition,
  annotations: annotation,
  counters: 'counted',
  changes: change,
  drafts: draft,
  bin: binned,
  staged: 'passing',
  terms: term,
  answers: readerAnswer,
  packs: storedPack,
  statements: 'derived',
  quarantine: quarantined,
};

/** The shape of a table's rows, or null where none of them is the reader's data. */
export function shapeOf(table: string): Shape<unknown> | null {
  const shape = Object.hasOwn(TABLE_SHAPES, table) ? TABLE_SHAPES[table as TableName] : null;
  return typeof shape === 'function' ? shape : null;
}

/** Whether a snapshot leaves a table out: nothing in it would be missed. */
export function isLeftOut(table: string): boolean {
  if (!Object.hasOwn(TABLE_SHAPES, table)) return false;
  const shape = TABLE_SHAPES[table as TableName];
  return shape === 'derived' || shape === 'passing';
}
