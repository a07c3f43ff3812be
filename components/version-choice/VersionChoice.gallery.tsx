import '@/components/colour-buttons/highlight-ground.css';
import '@/components/quiet-button/quiet-button.css';
import './version-choice.css';
import type { Gallery } from '@/components/gallery';
import { type Version, VersionChoice } from '@/components/version-choice/VersionChoice';
import { NO_COLOUR_NAMES } from '@/lib/core/records/settings';

const mine: Version = { colour: 'yellow', note: '和去年的说法不一样。' };
const theirs: Version = { colour: 'green', note: '去年说的是“先留再说”，今年改口了。' };

const show = (ours: Version | null, other: Version | null) => () => (
  <VersionChoice
    mine={ours}
    theirs={other}
    colourNames={NO_COLOUR_NAMES}
    onChoose={() => {}}
    onBoth={ours === null ? () => {} : null}
  />
);

export default {
  component: 'version-choice',
  states: {
    'two notes': show({ ...mine, colour: null }, { ...theirs, colour: null }),
    'two colours and notes': show(mine, theirs),
    'one without a note': show(mine, { ...theirs, note: '' }),
    'deleted there': show(mine, null),
    'mine is in sight': show(null, { ...theirs, colour: null }),
    'long notes': show({ ...mine, note: `${mine.note}\n`.repeat(40) }, theirs),
    'hostile notes': show({ ...mine, note: '\u202e<img src=x onerror=alert(1)>' }, theirs),
  },
} satisfies Gallery;
