import type { EntityKind } from '@/lib/core/dictionary/entity';
import type { Mapping, TableField } from '@/lib/core/dictionary/table/columns';
import { withoutGuard } from '@/lib/core/dictionary/table/formula-guard';
import { isDay, readDate } from '@/lib/core/dictionary/table/read-date';
import { LONGEST_URL } from '@/lib/core/records/stored-article';
import {
  LONGEST_NOTES,
  LONGEST_SENTENCE,
  LONGEST_SURFACE,
  LONGEST_TITLE,
  MOST_SURFACES,
  type TermSource,
  type TermTitle,
} from '@/lib/core/records/term';

/** The kinds that a table can put in. */
export type TableKind = Extract<EntityKind, 'person' | 'organisation'>;

/** What one row says of somebody or something. */
export interface TableRow {
  readonly id: string | null;
  /** Null where the row says none. */
  readonly kind: TableKind | null;
  readonly name: string;
  readonly forms: readonly string[];
  readonly titles: readonly TermTitle[];
  readonly notes: string;
}

/**
 * Why a row was not taken.
 * - `no-name`: it names nobody;
 * - `unknown-kind`, `bad-date`, `bad-url`: a cell says something else than its column holds;
 * - `too-long`, `too-many`: more than an entry can hold;
 * - `several`: several entries bear the name, and the row does not say by its id which is meant;
 * - `broken-quotes`: a quotation mark in it was never closed.
 */
export type RowFaultCode =
  | 'no-name'
  | 'unknown-kind'
  | 'bad-date'
  | 'bad-url'
  | 'too-long'
  | 'too-many'
  | 'several'
  | 'broken-quotes';

export interface RowFault {
  readonly code: RowFaultCode;
  /** The column that is at fault; null where the whole row is. */
  readonly field: TableField | null;
}

const KINDS: Readonly<Record<TableKind, readonly string[]>> = {
  person: ['person', 'people', '人', '人物', '个人', '人名'],
  organisation: ['organisation', 'organization', 'org', 'company', '机构', '组织', '单位', '公司', '企业'],
};

const LONGEST: Readonly<Partial<Record<TableField, number>>> = {
  name: LONGEST_SURFACE,
  organisation: LONGEST_TITLE,
  event: LONGEST_TITLE,
  notes: LONGEST_NOTES,
  source: LONGEST_SENTENCE,
  sentence: LONGEST_SENTENCE,
  url: LONGEST_URL,
};

/** Reads one row of a table. Cells are taken without the blanks around them. */
export function readRow(cells: readonly string[], mapping: Mapping): TableRow | RowFault {
  const cell = (field: TableField): string => {
    const at = mapping.indexOf(field);
    return at < 0 ? '' : withoutGuard((cells[at] ?? '').trim());
  };
  const name = onOneLine(cell('name'));
  if (name === '') return { code: 'no-name', field: 'name' };
  for (const [field, longest] of Object.entries(LONGEST)) {
    if (cell(field as TableField).length > longest) return { code: 'too-long', field: field as TableField };
  }
  const kind = kindOf(cell('kind'));
  if (kind === undefined) return { code: 'unknown-kind', field: 'kind' };
  const date = readDate(cell('date'));
  if (date === undefined) return { code: 'bad-date', field: 'date' };
  const source = sourceOf(cell('source'), cell('url'), cell('sentence'), date);
  if (source === undefined) return { code: 'bad-url', field: 'url' };
  const forms = partsOf(cell('forms')).filter((form) => form !== name);
  if (forms.some((form) => form.length > LONGEST_SURFACE)) return { code: 'too-long', field: 'forms' };
  if (forms.length > MOST_SURFACES) return { code: 'too-many', field: 'forms' };
  const titles = partsOf(cell('titles'));
  if (titles.some((title) => title.length > LONGEST_TITLE)) return { code: 'too-long', field: 'titles' };
  const said = { organisation: cell('organisation') || null, event: cell('event') || null, date, source };
  const isSaid = titles.length > 0 || source !== null;
  if (!isSaid && (said.organisation !== null || said.event !== null))
    // Where somebody belongs to, without a title of its own: the organisation is what is printed.
    titles.push(said.organisation ?? said.event ?? '');
  const all = titles.length > 0 ? titles : isSaid ? [''] : [];
  return {
    ...{ id: cell('id') || null, kind, name, forms, notes: cell('notes') },
    titles: all.map((title) => ({ title, ...said })),
  };
}

export function isFault(read: TableRow | RowFault): read is RowFault {
  return 'code' in read;
}

const onOneLine = (words: string): string => words.replaceAll(/\s+/g, ' ');

function partsOf(cell: string): string[] {
  const parts = cell.split(/[|；;\n]/).map((part) => onOneLine(part).trim());
  return [...new Set(parts)].filter((part) => part !== '');
}

function kindOf(cell: string): TableKind | null | undefined {
  if (cell === '') return null;
  const plain = cell.toLowerCase();
  return (['person', 'organisation'] as const).find((kind) => KINDS[kind].includes(plain));
}

/** Undefined where the address is none. */
function sourceOf(
  article: string,
  url: string,
  sentence: string,
  date: string | null,
): TermSource | null | undefined {
  if (article === '' && url === '' && sentence === '') return null;
  if (url !== '' && !/^https?:\/\/\S+$/.test(url)) return undefined;
  return {
    article: article || url || sentence,
    account: null,
    url: url || null,
    sentence: sentence || null,
    date: date !== null && isDay(date) ? date : null,
  };
}
