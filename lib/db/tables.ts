import type { Dexie, Table } from 'dexie';
import type { Annotation } from '@/lib/core/records/annotation';
import type {
  ArticleCondition,
  ArticleCopy,
  ArticlePicture,
  ArticleVersion,
} from '@/lib/core/records/article-copy';
import type { ArticleStatements } from '@/lib/core/records/article-statements';
import type { Binned } from '@/lib/core/records/binned';
import type { Change } from '@/lib/core/records/change';
import type { ArticleCounter, OverallCounter } from '@/lib/core/records/counters';
import type { Draft } from '@/lib/core/records/draft';
import type { StoredPack } from '@/lib/core/records/pack';
import type { RecordType } from '@/lib/core/records/portable';
import type { Quarantined } from '@/lib/core/records/quarantined';
import type { ReaderAnswer } from '@/lib/core/records/reader-answer';
import type { ArticleRecord, ArticleText } from '@/lib/core/records/stored-article';
import type { Term } from '@/lib/core/records/term';

/** A slice of a file that is being imported, waiting for the rest. */
export interface StagedSlice {
  /** The id of the import: a sortable id, so it says when it began. */
  readonly import: string;
  readonly type: RecordType;
  readonly seq: number;
  /** `Incoming[]`, all of that type, as JSON: a string is stored several times as fast as what it describes. */
  readonly entries: string;
}

/** The tables of the newest schema. */
interface Tables {
  readonly articles: Table<ArticleRecord, string>;
  readonly texts: Table<ArticleText, [article: string, sha256: string]>;
  readonly copies: Table<ArticleCopy, [article: string, sha256: string]>;
  readonly pictures: Table<ArticlePicture, [article: string, address: string]>;
  readonly versions: Table<ArticleVersion, [article: string, of: 'text' | 'copy', sha256: string]>;
  readonly conditions: Table<ArticleCondition, string>;
  readonly annotations: Table<Annotation, string>;
  readonly counters: Table<ArticleCounter | OverallCounter, string>;
  readonly changes: Table<Change, number>;
  readonly drafts: Table<Draft, string>;
  readonly bin: Table<Binned, string>;
  readonly staged: Table<StagedSlice, [string, RecordType, number]>;
  readonly terms: Table<Term, string>;
  readonly answers: Table<ReaderAnswer, string>;
  readonly statements: Table<ArticleStatements, string>;
  readonly packs: Table<StoredPack, string>;
  readonly quarantine: Table<Quarantined, string>;
}

export type TableName = keyof Tables;
export type RowOf<Name extends TableName> = Tables[Name] extends Table<infer Row> ? Row : never;

/** The reader's data, open. */
export type Database = Dexie & Tables;
