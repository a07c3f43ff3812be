import { ColourNamesForm, type ColourNamesFormProps } from '@/components/colour-names/ColourNamesForm';
import type { Gallery } from '@/components/gallery';
import { LONGEST_COLOUR_NAME, NO_COLOUR_NAMES } from '@/lib/core/records/settings';

const show = (over: Partial<ColourNamesFormProps>) => () => (
  <ColourNamesForm names={NO_COLOUR_NAMES} fault={null} onSave={() => {}} {...over} />
);

export default {
  component: 'colour-names',
  states: {
    'none is named': show({}),
    'two are named': show({ names: { ...NO_COLOUR_NAMES, yellow: '观点', blue: '数据' } }),
    'long and hostile names': show({
      names: {
        ...NO_COLOUR_NAMES,
        green: '长'.repeat(LONGEST_COLOUR_NAME),
        pink: '\u202e<img src=x>',
      },
    }),
    'not saved': show({ fault: 'quota' }),
  },
} satisfies Gallery;
