import { DataNotice, type DataNoticeProps } from '@/components/data-notice/DataNotice';
import type { Gallery } from '@/components/gallery';

const show =
  (last: DataNoticeProps['last'], isSnapshotMissing = false) =>
  () => (
    <DataNotice last={last} isSnapshotMissing={isSnapshotMissing} onExport={() => {}} onStorage={() => {}} />
  );

export default {
  component: 'data-notice',
  states: {
    'never copied out': show(null),
    today: show({ days: 0 }),
    'long ago': show({ days: 48 }),
    'without a snapshot': show({ days: 48 }, true),
  },
} satisfies Gallery;
