import type { Gallery } from '@/components/gallery';
import { SnapshotList, type SnapshotListProps } from '@/components/snapshot-list/SnapshotList';
import { REASONS, snapshotName } from '@/lib/core/snapshots/snapshot';

const DAY = 86_400_000;
const NOON = Date.UTC(2026, 10, 28, 4);

const snapshots = REASONS.map((reason, index) => {
  const at = NOON - index * DAY;
  return { name: snapshotName(at, reason), at, reason, size: 3_120_000 - index * 41_000 };
});

const show = (over: Partial<SnapshotListProps>) => () => (
  <SnapshotList
    snapshots={snapshots}
    state="idle"
    fault={null}
    onTake={() => {}}
    onRestore={() => {}}
    onSave={() => {}}
    onRemove={() => {}}
    onFile={() => {}}
    {...over}
  />
);

export default {
  component: 'snapshot-list',
  states: {
    some: show({}),
    none: show({ snapshots: [] }),
    'being looked for': show({ snapshots: null }),
    'one is being taken': show({ state: 'taking' }),
    'no room': show({ fault: 'quota' }),
    'not written': show({ fault: 'snapshot_not_written' }),
  },
} satisfies Gallery;
