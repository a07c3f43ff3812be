import './snapshot-list.css';
import { i18n } from '#i18n';
import { FaultLine } from '@/components/fault/FaultLine';
import { showMoment } from '@/components/show-moment';
import { showSize } from '@/components/show-size';
import type { Snapshot } from '@/lib/core/snapshots/snapshot';

/** A snapshot that is kept, with its size in bytes. */
export interface ListedSnapshot extends Snapshot {
  readonly size: number;
}

export interface SnapshotListProps {
  /** The newest first; null while they are looked for. */
  readonly snapshots: readonly ListedSnapshot[] | null;
  readonly state: 'idle' | 'taking';
  /** Why the last attempt to take one failed. */
  readonly fault: 'quota' | 'snapshot_not_written' | 'unreachable' | 'refused' | null;
  onTake(): void;
  onRestore(name: string): void;
  onSave(name: string): void;
  onRemove(name: string): void;
  /** A file that was saved before. */
  onFile(file: File): void;
}

/** The snapshots: when and why each was taken, and what can be done with it. */
export function SnapshotList(props: SnapshotListProps) {
  const { snapshots, state, fault } = props;
  return (
    <section class="snapshot-list" aria-labelledby="snapshot-list-title">
      <h2 id="snapshot-list-title">{i18n.t('snapshot_list.title')}</h2>
      <p>{i18n.t('snapshot_list.text')}</p>
      {fault !== null && <FaultLine code={fault} onRetry={props.onTake} />}
      <div class="snapshot-list-ways">
        <button class="button" type="button" disabled={state === 'taking'} onClick={props.onTake}>
          {i18n.t(state === 'taking' ? 'snapshot_list.taking' : 'snapshot_list.take')}
        </button>
        <label class="quiet-button file-choice snapshot-list-file">
          {i18n.t('snapshot_list.from_file')}
          <input
            type="file"
            accept=".gz,.jsonl"
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              // The same file can be chosen again.
              currentTarget.value = '';
              if (file !== undefined) props.onFile(file);
            }}
          />
        </label>
      </div>
      {snapshots !== null && snapshots.length === 0 && <p>{i18n.t('snapshot_list.none')}</p>}
      {snapshots !== null && snapshots.length > 0 && (
        <ul>
          {snapshots.map((snapshot) => (
            <Row key={snapshot.name} {...props} snapshot={snapshot} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Row({
  snapshot: { name, at, reason, size },
  onRestore,
  onSave,
  onRemove,
}: SnapshotListProps & { readonly snapshot: ListedSnapshot }) {
  const when = showMoment(at);
  const ways = [
    ['restore', onRestore],
    ['save', onSave],
    ['remove', onRemove],
  ] as const;
  return (
    <li>
      <span class="snapshot-list-when">{when}</span>
      <span class="snapshot-list-about">
        {i18n.t(`snapshot_list.reason.${reason}`)} · {showSize(size)}
      </span>
      <span class="snapshot-list-ways">
        {ways.map(([way, act]) => (
          <button
            key={way}
            class="quiet-button"
            type="button"
            aria-label={`${i18n.t(`snapshot_list.${way}`)} ${when}`}
            onClick={() => act(name)}
          >
            {i18n.t(`snapshot_list.${way}`)}
          </button>
        ))}
      </span>
    </li>
  );
}
