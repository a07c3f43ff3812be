import type { Gallery } from '@/components/gallery';
import { UndoButtons, type UndoButtonsProps } from '@/components/undo-buttons/UndoButtons';

const show = (undo: UndoButtonsProps['undo'], redo: UndoButtonsProps['redo']) => () => (
  <UndoButtons undo={undo} redo={redo} onUndo={() => {}} onRedo={() => {}} />
);

export default {
  component: 'undo-buttons',
  states: {
    'a deletion': show('delete', null),
    'both ways': show('move', 'merge'),
    'forth alone': show(null, 'restore'),
  },
} satisfies Gallery;
