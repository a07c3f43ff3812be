import type { Outline } from '@/lib/core/statements/outline';
import type { Piece } from '@/lib/core/statements/piece';
import { isAllQuoted } from '@/lib/core/statements/quotations';
import type { Voice } from '@/lib/core/statements/voice';
import type { Span } from '@/lib/core/text/span';

/** ——某公司董事长张三: a line that is a signature. */
const SIGNATURE = /^\s*[—–―-]{1,4}\s*[^，。；：！？“”]{2,40}$/;
const LONGEST = 50;

/** Finds whose signature stands on the line below a quotation. Blocks are asked about in order. */
export class Signed {
  readonly #text: string;
  readonly #voices: readonly Voice[];
  #next = 0;

  /** @param voices the places that name people and organisations, sorted, not overlapping */
  constructor(text: string, voices: readonly Voice[]) {
    this.#text = text;
    this.#voices = voices;
  }

  /** A block that is nothing but a quotation, as the words of the one person whom the block below names as a signature; null where it is none. */
  read(outlined: Outline, below: Span | undefined): Piece | null {
    if (below === undefined || below.end - below.start > LONGEST || !isAllQuoted(outlined)) return null;
    if (!SIGNATURE.test(this.#text.slice(below.start, below.end))) return null;
    const [quotation, ...others] = outlined.enclosures.filter(({ kind }) => kind === 'quotation');
    const speaker = this.#onlyPersonIn(below);
    if (speaker === null || quotation === undefined || others.length > 0) return null;
    return { ...quotation.inner, speakers: [speaker], kind: 'quoted', cue: null, doubt: null };
  }

  #onlyPersonIn({ start, end }: Span): Voice | null {
    while ((this.#voices[this.#next]?.start ?? Number.POSITIVE_INFINITY) < start) this.#next++;
    const people: Voice[] = [];
    for (let at = this.#next; (this.#voices[at]?.end ?? Number.POSITIVE_INFINITY) <= end; at++) {
      const voice = this.#voices[at];
      if (voice?.kind === 'person') people.push(voice);
    }
    return people.length === 1 ? (people[0] ?? null) : null;
  }
}
