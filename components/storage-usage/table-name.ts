import { i18n } from '#i18n';

const NAMED = [
  'articles',
  'texts',
  'annotations',
  'counters',
  'changes',
  'drafts',
  'staged',
  'statements',
  'quarantine',
  'settings',
] as const;

/** What a reader calls a table of the database; a table without a word of its own keeps its name. */
export function tableName(table: string): string {
  const named = NAMED.find((name) => name === table);
  return named === undefined ? table : i18n.t(`storage_usage.table.${named}`);
}
