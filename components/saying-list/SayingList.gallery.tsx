import type { Gallery } from '@/components/gallery';
import { SayingList } from '@/components/saying-list/SayingList';
import { event, samplePlace as place } from '@/components/saying-list/sample-sayings';
import type { Occasion } from '@/lib/core/sayings/said';

const doubtful = {
  start: 30,
  end: 42,
  certainty: 'unsure',
  doubt: 'pronoun',
  words: '他说还要再等一年。',
} as const;
const occasions: readonly Occasion[] = [
  {
    event,
    date: '2026-11-03',
    isSeen: false,
    sayings: [{ places: [place(1), place(2), place(3)] }, { places: [place(1, doubtful)] }],
  },
  { event: null, date: '2026-11-02', isSeen: true, sayings: [{ places: [place(2, { kind: 'quoted' })] }] },
];
const none = () => {};
const show = (of: readonly Occasion[]) => () => (
  <SayingList occasions={of} citation="markdown" onOpen={none} onRead={none} onCite={none} />
);

export default {
  component: 'saying-list',
  states: {
    'of a person': show(occasions),
    none: show([]),
  },
} satisfies Gallery;
