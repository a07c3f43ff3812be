import type { Gallery } from '@/components/gallery';
import { messageKey } from '@/components/message-key';
import { RestorePanel, type RestorePanelProps } from '@/components/restore-panel/RestorePanel';
import type { RestorePlan } from '@/lib/core/snapshots/restore-plan';

const plan: RestorePlan = {
  added: 12,
  updated: 3,
  removed: 1,
  unchanged: 1_248,
  refused: 1,
  changes: [
    { table: 'annotations', key: '"A"', verdict: 'added', words: '供应链的账本没有人看' },
    { table: 'articles', key: '"B"', verdict: 'updated', words: '测试大会侧记' },
    { table: 'annotations', key: '"C"', verdict: 'removed', words: '今天才划的一句' },
    { table: 'annotations', key: '"01M6CWAFHR"', verdict: 'refused', words: null, line: 412, path: 'colour' },
  ],
};
const nothing: RestorePlan = { added: 0, updated: 0, removed: 0, refused: 0, unchanged: 1_264, changes: [] };

const show = (over: Partial<RestorePanelProps>) => () => (
  <RestorePanel
    at={Date.UTC(2026, 10, 27, 4)}
    file={null}
    mode="missing"
    state={{ is: 'planned', plan }}
    onMode={() => {}}
    onRestore={() => {}}
    onCancel={() => {}}
    onUndo={() => {}}
    {...over}
  />
);

const FAULTS = [
  { code: 'other-format' },
  { code: 'newer-version' },
  { code: 'newer', version: 9 },
  { code: 'bomb' },
  { code: 'gone' },
  { code: 'damaged', line: 411 },
  { code: 'cut-off', line: 411 },
  { code: 'too-deep', line: 411 },
  { code: 'too-long', line: 411 },
  { code: 'cancelled' },
  { code: 'quota' },
  { code: 'unavailable', detail: '' },
  { code: 'unreachable' },
] as const;

export default {
  component: 'restore-panel',
  states: {
    comparing: show({ state: { is: 'comparing', share: 0.4 } }),
    planned: show({}),
    'the list is open': () => (
      <div ref={(place) => place?.querySelector('details')?.setAttribute('open', '')}>
        {show({ mode: 'exact' })()}
      </div>
    ),
    'from a file': show({ file: 'pangzhu-20261127-daily.jsonl.gz' }),
    'nothing to restore': show({ state: { is: 'planned', plan: nothing } }),
    restoring: show({ state: { is: 'restoring', share: 0.7 } }),
    restored: show({ state: { is: 'restored', plan, undo: true } }),
    'taken back': show({ state: { is: 'restored', plan, undo: false } }),
    ...Object.fromEntries(
      FAULTS.map((fault) => [messageKey(fault.code), show({ state: { is: 'failed', fault } })]),
    ),
  },
} satisfies Gallery;
