import '@/components/colour-buttons/highlight-ground.css';
import '@/components/kind-label/kind-label.css';
import '@/components/layer/sheet.css';
import '@/components/quiet-button/quiet-button.css';
import './mark-chooser.css';
import type { Gallery } from '@/components/gallery';
import { type MarkChoice, MarkChooser } from '@/components/mark-chooser/MarkChooser';

const person: MarkChoice = { key: 'a', is: 'mention', kind: 'person', name: '顾清和' };
const note: MarkChoice = {
  key: 'b',
  is: 'highlight',
  colour: 'yellow',
  style: 'fill',
  hasNote: true,
  quote: '顾清和先讲了一个夜班的故事：凌晨三点，告警响了四百次，没有一次有人看完。',
};

const show =
  (...choices: readonly MarkChoice[]) =>
  () => <MarkChooser choices={choices} onChoose={() => {}} />;

export default {
  component: 'mark-chooser',
  states: {
    'a person and a note': show(person, note),
    'an organisation and a highlight': show(
      {
        ...person,
        kind: 'organisation',
        name: '江州市工业互联网与关键信息基础设施网络安全协同创新联合实验室',
      },
      { ...note, hasNote: false, colour: 'blue', quote: '砺石' },
    ),
    'two highlights': show(note, {
      ...note,
      key: 'c',
      hasNote: false,
      colour: 'pink',
      style: 'underline',
      quote: '凌晨三点',
    }),
    'hostile words': show(
      { ...person, name: '\u202e<img src=x onerror=alert(1)>' },
      { ...note, quote: '\u202e<script>' },
    ),
  },
} satisfies Gallery;
