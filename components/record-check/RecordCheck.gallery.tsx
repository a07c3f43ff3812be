import type { Gallery } from '@/components/gallery';
import { RecordCheck, type RecordCheckProps } from '@/components/record-check/RecordCheck';

const broken = [
  { table: 'annotations', key: '"01M6CWAFHR81P9FNHWZFE57BM8"', path: 'colour' },
  { table: 'texts', key: '["01M6CWAEJG7HF83D0CBV38W153","5e6c99c3"]', path: '' },
];

const show = (over: Partial<RecordCheckProps>) => () => (
  <RecordCheck
    state={{ is: 'idle' }}
    quarantined={[]}
    compacted={null}
    onCheck={() => {}}
    onStop={() => {}}
    onQuarantine={() => {}}
    onExport={() => {}}
    onCompact={() => {}}
    {...over}
  />
);

export default {
  component: 'record-check',
  states: {
    idle: show({}),
    checking: show({ state: { is: 'checking', share: 0.6 } }),
    sound: show({ state: { is: 'checked', records: 2_664, broken: [] } }),
    broken: show({ state: { is: 'checked', records: 2_664, broken } }),
    'set aside': show({ state: { is: 'checked', records: 2_662, broken: [] }, quarantined: broken }),
    compacted: show({ compacted: { texts: 3, imports: 0 } }),
    failed: show({ state: { is: 'failed', fault: 'unavailable' } }),
  },
} satisfies Gallery;
