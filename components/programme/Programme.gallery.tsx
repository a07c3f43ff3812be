import type { Gallery } from '@/components/gallery';
import { Programme } from '@/components/programme/Programme';
import { event, samplePlace } from '@/components/saying-list/sample-sayings';
import type { ProgrammeEntry, ProgrammePart } from '@/lib/core/sayings/programme';

const { statement } = samplePlace(1);
const [speaker] = statement.speakers;
if (speaker === undefined) throw new Error('Somebody says it');
const other = { ...speaker, entity: null, name: '顾清和', title: '砺石安全实验室首席科学家' };
const entry = (number: number, over: Partial<ProgrammeEntry> = {}): ProgrammeEntry => ({
  speakers: [speaker],
  talks: [],
  times: null,
  sayings: [{ places: [samplePlace(number, { start: number * 100 })] }],
  ...over,
});
const parts: readonly ProgrammePart[] = [
  {
    article: samplePlace(1).article,
    date: '2026-11-01',
    isSeen: false,
    agenda: [
      { start: 0, end: 20, times: '09:00-09:30', words: '09:00-09:30 | 开幕致辞 | 南宫知微' },
      {
        start: 21,
        end: 60,
        times: '09:30',
        words: '09:30\n账本与夜班：一个实验室的十年，和它没有写下来的那些事\n顾清和',
      },
    ],
    entries: [
      entry(1, { talks: ['账本与夜班'], times: '09:30-10:00' }),
      entry(2, { speakers: [other], sayings: [{ places: [samplePlace(1), samplePlace(2)] }] }),
      entry(3, { speakers: [speaker, other] }),
    ],
  },
  { article: samplePlace(3).article, date: '2026-11-03', isSeen: true, agenda: [], entries: [entry(4)] },
];
const none = () => {};
const show = (of: readonly ProgrammePart[]) => () => (
  <Programme parts={of} citation="markdown" onOpen={none} onRead={none} onCite={none} />
);

export default {
  component: 'programme',
  states: {
    [`of ${event.name}`]: show(parts),
    none: show([]),
  },
} satisfies Gallery;
