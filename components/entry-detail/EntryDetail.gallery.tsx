import '@/components/glyph/glyph.css';
import '@/components/hover-card/hover-card.css';
import '@/components/kind-label/kind-label.css';
import '@/components/quiet-button/quiet-button.css';
import { EntryDetail, type EntryDetailProps } from '@/components/entry-detail/EntryDetail';
import {
  bundledEntry,
  changedEntry,
  hiddenEntry,
  mergedEntry,
  ownEntry,
} from '@/components/entry-row/sample-entries';
import type { Gallery } from '@/components/gallery';
import { personCard } from '@/components/hover-card/sample-cards';
import type { Entry } from '@/lib/core/dictionary/entry';
import type { LiveReaderAnswer } from '@/lib/core/records/reader-answer';

const nothing = () => {};

const show = (entry: Entry, props: Partial<EntryDetailProps> = {}) => {
  return () => (
    <EntryDetail
      entry={entry}
      card={entry.entity === null ? null : personCard}
      answers={[]}
      articleTitles={new Map([['4hou:T1', '测试大会侧记']])}
      onEdit={nothing}
      onHide={nothing}
      onMerge={nothing}
      onUnmerge={nothing}
      onSplit={nothing}
      onDelete={nothing}
      onTakeBack={nothing}
      onOpenSource={nothing}
      {...props}
    />
  );
};

const answer: LiveReaderAnswer = {
  id: 'answer-01ARZ3NDEKTSV4RRFFQ69G5FAV',
  entity: 'person-sample',
  says: 'this',
  organisation: null,
  surface: '欧阳明舟',
  page: '4hou:T1',
  created: 0,
  updated: 0,
  deleted: null,
};

export default {
  component: 'entry-detail',
  states: {
    bundled: show(bundledEntry),
    changed: show(changedEntry),
    'the reader’s own': show(ownEntry),
    hidden: show(hiddenEntry),
    'one with another': show(mergedEntry),
    answered: show(bundledEntry, {
      answers: [
        answer,
        {
          ...answer,
          id: 'answer-01ARZ3NDEKTSV4RRFFQ69G5FAW',
          says: 'other',
          page: null,
          organisation: '云岭公司',
        },
        { ...answer, id: 'answer-01ARZ3NDEKTSV4RRFFQ69G5FAX', says: 'never' },
      ],
    }),
  },
} satisfies Gallery;
