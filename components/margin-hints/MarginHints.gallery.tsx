import './margin-hints.css';
import type { Gallery } from '@/components/gallery';
import { MarginHints } from '@/components/margin-hints/MarginHints';
import type { PlacedHint } from '@/components/margin-hints/place-hints';

const hint: PlacedHint = {
  key: 'a',
  names: '顾清和',
  isSure: true,
  x: 120,
  top: 8,
  height: 60,
  nameWidth: 100,
};

/** Room as an article's margin gives it; the hints themselves are out of the flow. */
const show = (hints: readonly PlacedHint[]) => () => (
  <div style={{ position: 'relative', blockSize: '160px' }}>
    <MarginHints hints={hints} />
  </div>
);

export default {
  component: 'margin-hints',
  states: {
    'one after the other, the second doubtful': show([
      hint,
      { ...hint, key: 'b', names: '何砚秋', isSure: false, top: 76, height: 40 },
    ]),
    'several together': show([{ ...hint, names: '顾清和、何砚秋、陆鸣、江州网络空间安全协会' }]),
    'no room for the name': show([{ ...hint, nameWidth: 0 }]),
    'hostile name': show([{ ...hint, names: '\u202e<img src=x onerror=alert(1)>' }]),
  },
} satisfies Gallery;
