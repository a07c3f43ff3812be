import type { Gallery } from '@/components/gallery';
import { ImportPanel, type ImportState } from '@/components/import-panel/ImportPanel';
import type { ImportFault, ImportReport, RefusedLine } from '@/lib/core/records/incoming';

const show = (state: ImportState) => () => (
  <ImportPanel state={state} onChoose={() => {}} onCancel={() => {}} onTakeOthers={() => {}} />
);
const failed = (fault: ImportFault | { code: 'unreachable' }) => show({ is: 'failed', fault });

const CODES: readonly RefusedLine['code'][] = [
  'not-utf8',
  'not-json',
  'not-an-object',
  'too-long',
  'too-deep',
  'unknown-type',
  'wrong-hash',
  'unknown-article',
];
const report: ImportReport = { added: 12_840, updated: 31, unchanged: 207, refused: 0, refusals: [] };
const refused: ImportReport = {
  ...report,
  refused: 240,
  refusals: [
    ...CODES.map((code, index) => ({ line: 2 + index * 7, code })),
    { line: 90, code: 'misshapen', path: 'anchor.quote.exact' },
    { line: 91, code: 'misshapen', path: '\u202e<img src=x onerror=alert(1)>' },
  ],
};

export default {
  component: 'import-panel',
  states: {
    idle: show({ is: 'idle' }),
    reading: show({ is: 'reading', file: 'pangzhu-2025-06-14.jsonl', share: 0.4 }),
    merging: show({ is: 'merging', file: `${'很长的文件名'.repeat(12)}.jsonl`, share: 0.9 }),
    done: show({ is: 'done', report }),
    'done without some lines': show({ is: 'done', report: refused }),
    'some lines are refused': failed({ code: 'refused-lines', report: refused }),
    empty: failed({ code: 'empty' }),
    'other format': failed({ code: 'other-format', line: 1 }),
    'newer version': failed({ code: 'newer-version', line: 1, version: 2 }),
    'cut off': failed({ code: 'cut-off', line: 4_102 }),
    cancelled: failed({ code: 'cancelled' }),
    unreadable: failed({ code: 'unreadable', detail: 'NotReadableError' }),
    'disk full': failed({ code: 'quota' }),
    'database closed': failed({ code: 'unavailable', detail: 'DatabaseClosedError' }),
    'no answer': failed({ code: 'unreachable' }),
  },
} satisfies Gallery;
