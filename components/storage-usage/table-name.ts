import { i18n } from '#i18n';

/** The tables that have a word of their own, and the settings, which a snapshot holds beside them. */
export const NAMED_TABLES = [
  'articles',
  'texts',
  'copies',
  'pictures',
  'versions',
  'conditions',
  'annotations',
  'counters',
  'changes',
  'drafts',
  'bin',
  'staged',
  'terms',
  'answers',
  'packs',
  'statements',
  'quarantine',
  'settings',
] as const;

/** What a reader calls a table of the database; a table without a word of its own keeps its name. */
export function tableName(table: string): string {
  const named = NAMED_TABLES.find((name) => name === table);
  return named === undefined ? table : i18n.t(`storage_usage.table.${named}`);
}
