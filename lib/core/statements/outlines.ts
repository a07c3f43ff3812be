import { type Outline, outline } from '@/lib/core/statements/outline';
import type { Voice } from '@/lib/core/statements/voice';
import type { Span } from '@/lib/core/text/span';

/** The outlines of an article's blocks; each block is asked for once, in order. */
export class Outlines {
  readonly #text: string;
  readonly #voices: readonly Voice[];
  #nextVoice = 0;
  /** Whether the last block ended inside a quotation. */
  #isQuoting = false;

  /** @param voices the places that name people and organisations, sorted, not overlapping */
  constructor(text: string, voices: readonly Voice[]) {
    this.#text = text;
    this.#voices = voices;
  }

  next(block: Span): Outline {
    const from = this.#nextVoice;
    while ((this.#voices[this.#nextVoice]?.start ?? Number.POSITIVE_INFINITY) < block.end) this.#nextVoice++;
    const outlined = outline(this.#text, block, this.#voices.slice(from, this.#nextVoice), this.#isQuoting);
    this.#isQuoting = outlined.enclosures.some(({ isClosed }) => !isClosed);
    return outlined;
  }
}
