import '@/components/layer/sheet.css';
import '@/components/quiet-button/quiet-button.css';
import './end-handles.css';
import { EndHandles, type MovedEnd } from '@/components/end-handles/EndHandles';
import type { Gallery } from '@/components/gallery';

const end = (name: MovedEnd['name'], x: number): MovedEnd => ({
  name,
  at: x,
  least: 0,
  most: 400,
  words: '凌晨三点，告警响了四百次',
  line: { x, y: 60, height: 24 },
});

const show =
  (...ends: readonly MovedEnd[]) =>
  () => <EndHandles ends={ends} onStep={() => {}} onDrag={() => {}} onDone={() => {}} onCancel={() => {}} />;

export default {
  component: 'end-handles',
  states: {
    'both ends': show(end('start', 40), end('end', 240)),
    'a place to split': show(end('split', 140)),
  },
} satisfies Gallery;
