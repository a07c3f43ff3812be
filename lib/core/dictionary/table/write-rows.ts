import { TABLE_FIELDS, type TableField } from '@/lib/core/dictionary/table/columns';
import { withGuard } from '@/lib/core/dictionary/table/formula-guard';
import type { LiveTerm, TermTitle } from '@/lib/core/records/term';

const NOTHING: TermTitle = { title: '', organisation: null, event: null, date: null, source: null };

/**
 * A term as rows of a table, one for each of its titles, with cells in the order of `TABLE_FIELDS`. What a person
 * or organisation is called and the notes stand in the first row alone.
 * @param id of the entry: the known one that the term changes, or its own
 */
export function rowsOf({ id, over, kind, name, surfaces, titles, notes }: LiveTerm): string[][] {
  const all = titles.length > 0 ? titles : [NOTHING];
  return all.map(({ title, organisation, event, date, source }, at) => {
    const cells: Readonly<Record<TableField, string>> = {
      ...{ id: over ?? id, name, kind, titles: title },
      forms: at === 0 ? surfaces.join('|') : '',
      notes: at === 0 ? notes : '',
      organisation: organisation ?? '',
      event: event ?? '',
      date: date ?? '',
      source: source?.article ?? '',
      url: source?.url ?? '',
      sentence: source?.sentence ?? '',
    };
    return TABLE_FIELDS.map((field) => withGuard(cells[field]));
  });
}
