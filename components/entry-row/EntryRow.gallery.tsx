import '@/components/kind-label/kind-label.css';
import { EntryRow } from '@/components/entry-row/EntryRow';
import {
  bundledEntry,
  changedEntry,
  hiddenEntry,
  mergedEntry,
  ownEntry,
} from '@/components/entry-row/sample-entries';
import type { Gallery } from '@/components/gallery';
import type { Entry } from '@/lib/core/dictionary/entry';

const show = (entry: Entry, isChosen = false) => {
  return () => <EntryRow entry={entry} isChosen={isChosen} onChoose={() => {}} />;
};

export default {
  component: 'entry-row',
  states: {
    bundled: show(bundledEntry),
    chosen: show(bundledEntry, true),
    'the reader’s own': show(ownEntry),
    changed: show(changedEntry),
    hidden: show(hiddenEntry),
    'one with another': show(mergedEntry),
  },
} satisfies Gallery;
