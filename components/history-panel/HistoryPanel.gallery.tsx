import type { Gallery } from '@/components/gallery';
import { HistoryPanel, type HistoryPanelProps } from '@/components/history-panel/HistoryPanel';

const show = (over: Partial<HistoryPanelProps>) => () => (
  <HistoryPanel
    isRemembering={true}
    opened={128}
    forgotten={null}
    fault={null}
    onRemember={() => {}}
    onForget={() => {}}
    {...over}
  />
);

export default {
  component: 'history-panel',
  states: {
    some: show({}),
    none: show({ opened: 0 }),
    off: show({ isRemembering: false, opened: 3 }),
    forgotten: show({ opened: 0, forgotten: 128 }),
    'not forgotten': show({ fault: 'unavailable' }),
  },
} satisfies Gallery;
