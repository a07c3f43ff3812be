import { i18n } from '#i18n';
import type { Colour } from '@/lib/core/records/annotation';
import type { ColourNames } from '@/lib/core/records/settings';

/** What a colour is called: by the reader, else by what it looks like. */
export function colourName(colour: Colour, names: ColourNames): string {
  return names[colour] ?? i18n.t(`colour.${colour}`);
}
