import { useSignal } from '@preact/signals';
import type { Gallery } from '@/components/gallery';
import { NoteEditor, type NoteState } from '@/components/note-editor/NoteEditor';

function Shown({ state, words }: { readonly state: NoteState; readonly words: string }) {
  const value = useSignal(words);
  return (
    <NoteEditor
      value={value.value}
      state={state}
      tags={['供应链']}
      ownTags={['供应链', '大模型']}
      onTags={() => {}}
      onInput={(typed) => {
        value.value = typed;
      }}
      onCommit={() => {}}
      onCancel={() => {}}
      onDiscard={() => {}}
      onChoose={() => {}}
    />
  );
}

const show =
  (state: NoteState, words = '和去年的说法不一样，去年说的是“先留再说”。') =>
  () => <Shown state={state} words={words} />;

export default {
  component: 'note-editor',
  states: {
    empty: show({ is: 'idle' }, ''),
    typing: show({ is: 'typing' }),
    'draft kept': show({ is: 'drafted' }),
    'draft of last time': show({ is: 'restored' }),
    saving: show({ is: 'saving' }),
    saved: show({ is: 'saved' }),
    'too large': show({ is: 'failed', fault: 'note_too_large' }, '长'.repeat(4_000)),
    'too large for a draft': show({ is: 'failed', fault: 'draft_too_large' }, '长'.repeat(4_000)),
    'disk full': show({ is: 'failed', fault: 'quota' }),
    'no answer': show({ is: 'failed', fault: 'unreachable' }),
    'changed in another window': show({ is: 'stale', theirs: '去年说的是“先留再说”，今年改口了。' }),
    'deleted in another window': show({ is: 'stale', theirs: null }),
    'right to left': show({ is: 'drafted' }, 'مؤتمر الأمن'),
  },
} satisfies Gallery;
