import type { Gallery } from '@/components/gallery';
import { LossNotice, type LossNoticeProps } from '@/components/loss-notice/LossNotice';

const NOON = Date.UTC(2026, 10, 28, 4);

const show = (over: Partial<LossNoticeProps>) => () => (
  <LossNotice
    loss={{ highlights: 1_240, articles: 212, seen: NOON }}
    snapshot={NOON - 86_400_000}
    copy={null}
    onRestore={() => {}}
    onDismiss={() => {}}
    {...over}
  />
);

export default {
  component: 'loss-notice',
  states: {
    'a snapshot is left': show({}),
    'a copy outside is left': show({
      snapshot: null,
      copy: { at: NOON, file: 'pangzhu-20261128T040000000Z-daily.jsonl.gz' },
    }),
    'nothing is left': show({ snapshot: null }),
  },
} satisfies Gallery;
