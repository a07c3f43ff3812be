import type { Gallery } from '@/components/gallery';
import { Isolated } from '@/components/isolated/Isolated';

const line = (words: string) => () => (
  <p>
    A <Isolated>{words}</Isolated> B
  </p>
);

export default {
  component: 'isolated',
  states: {
    plain: line('顾清和'),
    markup: line('<img src=x onerror=alert(1)>'),
    'direction marks': line('\u202e顾清和\u2066\u200f'),
    'right to left': line('مؤتمر الأمن'),
    'lone surrogate': line('顾\ud83d和'),
  },
} satisfies Gallery;
