import type { EntityKind } from '@/lib/core/dictionary/entity';
import { ENTITY_KINDS } from '@/lib/core/dictionary/entity';
import type { Certainty } from '@/lib/core/recognise/mention';

/**
 * A set of line colours. `usual` is made for light backgrounds, `pastel` for dark ones; `text` draws the
 * line in the text's own colour, for backgrounds that nobody can compute (pictures, gradients) and for
 * those between light and dark; `black` and `white` are left for backgrounds on which the text itself is
 * hard to see.
 */
export const INKS = ['usual', 'pastel', 'text', 'black', 'white'] as const;
export type Ink = (typeof INKS)[number];

const CERTAINTIES: readonly Certainty[] = ['sure', 'unsure'];

/** How one mark is drawn. `public/marks.css` says the same; a test holds the two together. */
export interface MarkLook {
  /** The name in the highlight registry. */
  readonly name: string;
  readonly kind: EntityKind;
  readonly certainty: Certainty;
  readonly ink: Ink;
  readonly line: {
    readonly style: 'solid' | 'dashed';
    /** CSS pixels. */
    readonly thickness: number;
    /** `#rrggbb`, or `currentcolor` for the text's own. */
    readonly colour: string;
  };
}

/**
 * The `usual` colours reach 3:1 on white and, as a second safety, on WeChat's dark #191919 too: a mark
 * stays visible where the background behind it was drawn by something that is no ancestor of the text.
 */
export const LINE_COLOURS: Readonly<Record<Ink, Readonly<Record<EntityKind, string>>>> = {
  usual: {
    person: '#2f6fb5',
    organisation: '#1f7a6d',
    event: '#8e52b5',
    product: '#a65f15',
    report: '#6b7280',
  },
  pastel: {
    person: '#7fb4ee',
    organisation: '#62c4b3',
    event: '#c79ae6',
    product: '#e0a45c',
    report: '#a9b1bd',
  },
  text: everyKind('currentcolor'),
  black: everyKind('#000000'),
  white: everyKind('#ffffff'),
};

/** Every look of a mention's mark: 5 kinds × 2 certainties × 5 inks. */
export const MARK_LOOKS: readonly MarkLook[] = INKS.flatMap((ink) =>
  ENTITY_KINDS.flatMap((kind) =>
    CERTAINTIES.map(
      (certainty): MarkLook => ({
        name: lookName(markLayer(kind, certainty), ink),
        kind,
        certainty,
        ink,
        line: {
          style: certainty === 'sure' ? 'solid' : 'dashed',
          thickness: kind === 'person' && certainty === 'sure' ? 2 : 1,
          colour: LINE_COLOURS[ink][kind],
        },
      }),
    ),
  ),
);

/** The layer of a mention's mark: `pangzhu-<kind>` or `pangzhu-<kind>-unsure`. */
export function markLayer(kind: EntityKind, certainty: Certainty): string {
  return certainty === 'sure' ? `pangzhu-${kind}` : `pangzhu-${kind}-unsure`;
}

/** The registry name under which a layer's marks are shown in `ink`: the layer's own for `usual`. */
export function lookName(layer: string, ink: Ink): string {
  return ink === 'usual' ? layer : `${layer}-${ink}`;
}

function everyKind(colour: string): Record<EntityKind, string> {
  return { person: colour, organisation: colour, event: colour, product: colour, report: colour };
}
