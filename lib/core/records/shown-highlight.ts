import type { ReviewReason } from '@/lib/core/anchor/anchor';
import type { Colour, Style } from '@/lib/core/records/annotation';
import type { Span } from '@/lib/core/text/span';

/** A highlight as the script in the article knows it: enough to paint and to change it. Its note is not. */
export interface ShownHighlight {
  readonly id: string;
  /** The version that a change is based on. */
  readonly updated: number;
  readonly colour: Colour;
  readonly style: Style;
  readonly hasNote: boolean;
  readonly place: HighlightPlace;
}

/** Where a highlight stands in the text as it is now. Only what is anchored is painted. */
export type HighlightPlace =
  | { readonly state: 'anchored'; readonly span: Span }
  | { readonly state: 'review'; readonly span: Span; readonly reason: ReviewReason }
  | { readonly state: 'detached' };

/** A highlight that stands where it is painted. */
export type PaintedHighlight = ShownHighlight & {
  readonly place: { readonly state: 'anchored'; readonly span: Span };
};

export function isPainted(highlight: ShownHighlight): highlight is PaintedHighlight {
  return highlight.place.state === 'anchored';
}
