import { CorrectionList, type ListedCorrection } from '@/components/correction-list/CorrectionList';
import type { Gallery } from '@/components/gallery';

const none: ListedCorrection = {
  id: 'a',
  state: 'anchored',
  words: '主办方介绍，本次大会历时两天。',
  names: [],
};

const show = (corrections: readonly ListedCorrection[]) => () => (
  <CorrectionList corrections={corrections} onTakeBack={() => {}} />
);

export default {
  component: 'correction-list',
  states: {
    'no statement': show([none]),
    'without a certain place': show([
      { ...none, state: 'review', names: ['何砚秋'] },
      { ...none, id: 'b', state: 'detached', names: ['顾清和', '陆鸣'] },
    ]),
    'hostile words': show([{ ...none, words: '\u202e<img src=x onerror=alert(1)>', names: ['<b>'] }]),
  },
} satisfies Gallery;
