import type { Piece } from '@/lib/core/statements/piece';
import type { Doubt, StatementKind } from '@/lib/core/statements/statement';
import type { Voice } from '@/lib/core/statements/voice';
import { skipUnseen, trimUnseen } from '@/lib/core/text/blocks';
import type { Span } from '@/lib/core/text/span';

/** The pieces of one paragraph as they are found, in order, without overlaps. */
export class Pieces {
  readonly #text: string;
  readonly #all: Piece[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  get all(): readonly Piece[] {
    return this.#all;
  }

  /** Takes a stretch as somebody's words; not what was taken already, nor what shows nothing. True where it is new. */
  add(
    span: Span,
    speakers: readonly Voice[],
    kind: StatementKind,
    cue: Span | null,
    doubt: Doubt | null,
  ): boolean {
    const start = skipUnseen(this.#text, span.start, span.end);
    const end = trimUnseen(this.#text, start, span.end);
    if (start >= end || speakers.length === 0) return false;
    const last = this.#all.at(-1);
    if (last !== undefined && end <= last.end) return false;
    this.#all.push({ start, end, speakers, kind, cue, doubt });
    return true;
  }

  /** Whether a stretch stands directly behind a quotation of the same sentence or the one before. */
  isAfterQuotation({ start }: Span): boolean {
    const last = this.#all.at(-1);
    return last?.kind === 'quoted' && !/[\p{L}\p{N}]/u.test(this.#text.slice(last.end, start));
  }
}
