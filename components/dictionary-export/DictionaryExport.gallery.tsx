import { DictionaryExport } from '@/components/dictionary-export/DictionaryExport';
import type { ExportState } from '@/components/export-menu/ExportMenu';
import type { Gallery } from '@/components/gallery';

const show = (state: ExportState) => () => (
  <DictionaryExport state={state} onTable={() => {}} onRecords={() => {}} />
);

export default {
  component: 'dictionary-export',
  states: {
    idle: show({ is: 'idle' }),
    done: show({ is: 'done', file: 'pangzhu-dictionary-2026-11-28.jsonl' }),
    failed: show({ is: 'failed', code: 'quota' }),
  },
} satisfies Gallery;
