import type { Doubt, StatementKind } from '@/lib/core/statements/statement';
import type { Voice } from '@/lib/core/statements/voice';
import type { Span } from '@/lib/core/text/span';

/** A sentence or quotation with whose words it is: what statements are put together from. */
export interface Piece extends Span {
  readonly speakers: readonly Voice[];
  readonly kind: StatementKind;
  /** Where the cue stands in the text, or null where there is none. */
  readonly cue: Span | null;
  readonly doubt: Doubt | null;
}
