import type { Gallery } from '@/components/gallery';
import { StorageUsage, type StorageUsageProps } from '@/components/storage-usage/StorageUsage';

const show = (over: Partial<StorageUsageProps>) => () => (
  <StorageUsage
    tables={[
      { table: 'texts', rows: 212, bytes: 18_400_000 },
      { table: 'annotations', rows: 1_240, bytes: 2_310_000 },
      { table: 'articles', rows: 212, bytes: 190_400 },
      { table: 'changes', rows: 1_000, bytes: 4_800_000 },
      { table: 'drafts', rows: 0, bytes: 0 },
      { table: 'a_table_of_tomorrow', rows: 3, bytes: 720 },
    ]}
    snapshots={{ count: 19, bytes: 61_000_000 }}
    whole={{ usage: 92_000_000, quota: 83_700_000_000 }}
    isPersisted={true}
    {...over}
  />
);

export default {
  component: 'storage-usage',
  states: {
    persisted: show({}),
    'not persisted': show({ isPersisted: false }),
    measuring: show({ tables: null, isPersisted: null, whole: null }),
    'nothing yet': show({ tables: [], snapshots: { count: 0, bytes: 0 }, whole: null }),
  },
} satisfies Gallery;
