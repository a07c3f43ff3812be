import './colour-buttons.css';
import './highlight-ground.css';
import { ColourButtons } from '@/components/colour-buttons/ColourButtons';
import type { Gallery } from '@/components/gallery';
import { COLOURS, type Colour } from '@/lib/core/records/annotation';
import { NO_COLOUR_NAMES } from '@/lib/core/records/settings';

const show = (chosen: Colour | null, digits: boolean) => () => (
  <ColourButtons chosen={chosen} digits={digits} names={NO_COLOUR_NAMES} onChoose={() => {}} />
);

export default {
  component: 'colour-buttons',
  states: {
    'with their keys': show(null, true),
    'without keys': show(null, false),
    ...Object.fromEntries(COLOURS.map((colour) => [`${colour} is chosen`, show(colour, false)])),
    'chosen, with keys': show('blue', true),
  },
} satisfies Gallery;
