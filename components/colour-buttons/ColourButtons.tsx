import { i18n } from '#i18n';
import { colourName } from '@/components/colour-names/colour-name';
import { COLOURS, type Colour } from '@/lib/core/records/annotation';
import type { ColourNames } from '@/lib/core/records/settings';

export interface ColourButtonsProps {
  readonly chosen: Colour | null;
  /** Whether the keys 1 to 4 choose a colour here: then each button shows its own. */
  readonly digits: boolean;
  readonly names: ColourNames;
  onChoose(colour: Colour): void;
}

/** The four colours of highlights. Their names are read out and shown as hints. */
export function ColourButtons({ chosen, digits, names, onChoose }: ColourButtonsProps) {
  return (
    <fieldset class="colour-buttons" aria-label={i18n.t('colour.label')}>
      {COLOURS.map((colour, index) => {
        const name = colourName(colour, names);
        const digit = digits ? String(index + 1) : undefined;
        return (
          <button
            class="colour-button highlight-ground"
            key={colour}
            type="button"
            data-colour={colour}
            aria-label={name}
            title={name}
            aria-pressed={colour === chosen}
            aria-keyshortcuts={digit}
            data-digit={digit}
            onClick={() => onChoose(colour)}
          />
        );
      })}
    </fieldset>
  );
}
