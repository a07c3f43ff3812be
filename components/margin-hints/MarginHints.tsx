import { Isolated } from '@/components/isolated/Isolated';
import type { PlacedHint } from '@/components/margin-hints/place-hints';

export interface MarginHintsProps {
  readonly hints: readonly PlacedHint[];
}

/**
 * Whose words one reads, beside the lines of an article: a line along the words, and the name, which stays in the
 * window as long as the words do. To be looked at only: nothing of it is read out, the panel says the same in order.
 */
export function MarginHints({ hints }: MarginHintsProps) {
  return (
    <div class="margin-hints" aria-hidden="true">
      {hints.map(({ key, names, isSure, x, top, height, nameWidth }) => (
        <div
          key={key}
          class="margin-hint"
          data-certainty={isSure ? 'sure' : 'unsure'}
          style={{ insetInlineStart: `${x}px`, insetBlockStart: `${top}px`, blockSize: `${height}px` }}
        >
          {nameWidth > 0 && (
            <span class="margin-hint-name" style={{ inlineSize: `${nameWidth}px` }}>
              <Isolated>{names}</Isolated>
            </span>
          )}
        </div>
      ))}
    </div>
  );
}
