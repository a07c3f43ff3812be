import '@/components/kind-label/kind-label.css';
import '@/components/quiet-button/quiet-button.css';
import { EntryChoice } from '@/components/entry-choice/EntryChoice';
import { bundledEntry } from '@/components/entry-row/sample-entries';
import type { Gallery } from '@/components/gallery';

const ask = (question: string) => () => (
  <EntryChoice
    question={question}
    find={() => Promise.resolve([bundledEntry])}
    onChoose={() => {}}
    onCancel={() => {}}
  />
);

export default {
  component: 'entry-choice',
  states: {
    empty: ask('“欧阳明舟”与谁是同一个？'),
    'a long and hostile name': ask(`\u202e<b>“${'江州网络空间'.repeat(20)}”</b>`),
  },
} satisfies Gallery;
