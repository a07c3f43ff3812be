import '@/components/kind-label/kind-label.css';
import '@/components/quiet-button/quiet-button.css';
import { EntryChoice } from '@/components/entry-choice/EntryChoice';
import { bundledEntry, ownEntry } from '@/components/entry-row/sample-entries';
import type { Gallery } from '@/components/gallery';

export default {
  component: 'entry-choice',
  states: {
    empty: () => (
      <EntryChoice entry={ownEntry} others={[bundledEntry]} onChoose={() => {}} onCancel={() => {}} />
    ),
  },
} satisfies Gallery;
