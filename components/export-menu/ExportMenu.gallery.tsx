import { ExportMenu, type ExportMenuProps, type ExportState } from '@/components/export-menu/ExportMenu';
import type { Gallery } from '@/components/gallery';

const show =
  (state: ExportState, over: Partial<ExportMenuProps> = {}) =>
  () => (
    <ExportMenu
      state={state}
      hasArticle={true}
      selected={3}
      onExport={() => {}}
      onCancel={() => {}}
      {...over}
    />
  );

export default {
  component: 'export-menu',
  states: {
    idle: show({ is: 'idle' }),
    'everything only': show({ is: 'idle' }, { hasArticle: false, selected: 0 }),
    running: show({ is: 'running', share: 0.6 }),
    'running, length unknown': show({ is: 'running', share: null }),
    done: show({ is: 'done', file: 'pangzhu-2025-06-14.md' }),
    'changed meanwhile': show({ is: 'failed', code: 'changed' }),
    cancelled: show({ is: 'failed', code: 'cancelled' }),
    'disk full': show({ is: 'failed', code: 'quota' }),
    'database closed': show({ is: 'failed', code: 'unavailable' }),
  },
} satisfies Gallery;
