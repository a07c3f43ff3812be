import './storage-usage.css';
import { i18n } from '#i18n';
import { showCount, showSize } from '@/components/show-size';
import { tableName } from '@/components/storage-usage/table-name';

export interface UsedBy {
  readonly table: string;
  readonly rows: number;
  /** In bytes. */
  readonly bytes: number;
}

export interface StorageUsageProps {
  /** What each table takes; null while it is measured. */
  readonly tables: readonly UsedBy[] | null;
  /** What all snapshots take, in bytes, and how many there are. */
  readonly snapshots: { readonly count: number; readonly bytes: number };
  /** What the browser says of the whole, in bytes; null where it says nothing. */
  readonly whole: { readonly usage: number; readonly quota: number } | null;
  /** Whether the browser has promised not to delete it when the disk is nearly full; null while that is asked. */
  readonly isPersisted: boolean | null;
}

/** What takes how much room, and whether the browser may take it away. */
export function StorageUsage({ tables, snapshots, whole, isPersisted }: StorageUsageProps) {
  const used = tables?.filter(({ rows }) => rows > 0).toSorted((a, b) => b.bytes - a.bytes) ?? [];
  const all = used.reduce((sum, { bytes }) => sum + bytes, snapshots.bytes);
  return (
    <section class="storage-usage" aria-labelledby="storage-usage-title">
      <h2 id="storage-usage-title">{i18n.t('storage_usage.title')}</h2>
      {isPersisted !== null && (
        <p class={isPersisted ? 'storage-usage-safe' : 'storage-usage-unsafe'}>
          {i18n.t(isPersisted ? 'storage_usage.persisted' : 'storage_usage.not_persisted')}
        </p>
      )}
      {tables === null ? (
        <p>{i18n.t('storage_usage.measuring')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{i18n.t('storage_usage.what')}</th>
              <th scope="col">{i18n.t('storage_usage.count')}</th>
              <th scope="col">{i18n.t('storage_usage.size')}</th>
            </tr>
          </thead>
          <tbody>
            {used.map(({ table, rows, bytes }) => (
              <Row key={table} words={tableName(table)} count={rows} bytes={bytes} all={all} />
            ))}
            <Row
              words={i18n.t('storage_usage.snapshots')}
              count={snapshots.count}
              bytes={snapshots.bytes}
              all={all}
            />
          </tbody>
        </table>
      )}
      {whole !== null && (
        <p>{i18n.t('storage_usage.whole', [showSize(whole.usage), showSize(whole.quota)])}</p>
      )}
    </section>
  );
}

interface RowProps {
  readonly words: string;
  readonly count: number;
  readonly bytes: number;
  readonly all: number;
}

function Row({ words, count, bytes, all }: RowProps) {
  return (
    <tr>
      <th scope="row">{words}</th>
      <td>{showCount(count)}</td>
      <td>
        {showSize(bytes)}
        <meter aria-hidden="true" value={all === 0 ? 0 : bytes / all} />
      </td>
    </tr>
  );
}
