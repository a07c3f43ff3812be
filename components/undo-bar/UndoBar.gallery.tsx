import type { Gallery } from '@/components/gallery';
import { UndoBar, type UndoState } from '@/components/undo-bar/UndoBar';

const show = (state: UndoState | null) => () => (
  <UndoBar state={state} onUndo={() => {}} onClose={() => {}} />
);
const articles = { is: 'deleted', what: 'articles', count: 1 } as const;

export default {
  component: 'undo-bar',
  states: {
    changed: () => (
      <UndoBar state={{ is: 'changed', kind: 'dictionary' }} onUndo={() => {}} onClose={() => {}} />
    ),
    'a highlight was deleted': show({ is: 'deleted', what: 'highlights', count: 1 }),
    'highlights were deleted': show({ is: 'deleted', what: 'highlights', count: 12 }),
    'an article was deleted': show({ ...articles, title: '砺石安全大会 2025 在江州开幕：让日志开口说话' }),
    'a hostile title': show({ ...articles, title: '\u202e<img src=x onerror=alert(1)>' }),
    'articles were deleted': show({ ...articles, count: 3, title: null }),
    undoing: show({ is: 'undoing' }),
    restored: show({ is: 'restored' }),
    'nothing to undo': show({ is: 'failed', fault: 'nothing_to_undo' }),
    'changed since': show({ is: 'failed', fault: 'undo_changed' }),
    'nothing was deleted': show(null),
  },
} satisfies Gallery;
