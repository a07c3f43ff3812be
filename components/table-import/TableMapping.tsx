import { i18n } from '#i18n';
import { Isolated } from '@/components/isolated/Isolated';
import type { ColumnChoice, MappedTable } from '@/components/table-import/table-import-state';
import { TABLE_FIELDS, type TableField } from '@/lib/core/dictionary/table/columns';
import type { TableKind } from '@/lib/core/dictionary/table/read-row';

export interface TableMappingProps {
  readonly table: MappedTable;
  onMap(column: number, field: ColumnChoice): void;
  onKind(kind: TableKind): void;
  onImport(): void;
}

/** What each column of a table is taken for, with its first rows, to be put right before anything is imported. */
export function TableMapping({ table, onMap, onKind, onImport }: TableMappingProps) {
  const hasName = table.mapping.includes('name');
  return (
    <form
      class="table-mapping"
      onSubmit={(event) => {
        event.preventDefault();
        if (hasName) onImport();
      }}
    >
      <p>
        <Isolated>{table.file}</Isolated> {i18n.t('table_import.encoding', [table.encoding.toUpperCase()])}
      </p>
      <p>{i18n.t('table_import.columns')}</p>
      {/* Keys reach what scrolls by the choices above its columns. */}
      <section class="table-mapping-scroll" aria-label={i18n.t('table_import.preview')}>
        <table>
          <thead>
            <tr>
              {table.head.map((called, column) => (
                <th key={column} scope="col">
                  <Isolated>{called}</Isolated>
                  <select
                    class="text-field"
                    aria-label={i18n.t('table_import.holds', [called])}
                    value={table.mapping[column] ?? ''}
                    onChange={(event) => onMap(column, choiceOf(event.currentTarget.value))}
                  >
                    <option value="">{i18n.t('table_import.left_out')}</option>
                    {TABLE_FIELDS.map((field) => (
                      <option key={field} value={field}>
                        {i18n.t(`table_import.field.${field}`)}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.sample.map((cells, row) => (
              <tr key={row}>
                {table.head.map((_, column) => (
                  <td key={column} data-left-out={table.mapping[column] === null}>
                    <Isolated>{cells[column] ?? ''}</Isolated>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <label class="table-mapping-kind">
        {i18n.t('table_import.kind')}
        <select
          class="text-field"
          value={table.kind}
          onChange={(event) => onKind(event.currentTarget.value === 'person' ? 'person' : 'organisation')}
        >
          <option value="person">{i18n.t('kind.person')}</option>
          <option value="organisation">{i18n.t('kind.organisation')}</option>
        </select>
      </label>
      {!hasName && <p class="table-mapping-missing">{i18n.t('table_import.no_name_column')}</p>}
      <button class="button" type="submit" aria-disabled={!hasName}>
        {i18n.t('table_import.import')}
      </button>
    </form>
  );
}

function choiceOf(value: string): TableField | null {
  return TABLE_FIELDS.find((field) => field === value) ?? null;
}
