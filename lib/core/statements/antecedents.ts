import { ADVERBS } from '@/lib/core/statements/lexicon/around-cues';
import type { Outline } from '@/lib/core/statements/outline';
import type { Doubt } from '@/lib/core/statements/statement';
import type { Attribution } from '@/lib/core/statements/subject';
import { namesUnknown } from '@/lib/core/statements/unknown-name';
import { isSameVoice, type Voice } from '@/lib/core/statements/voice';
import type { Span } from '@/lib/core/text/span';

/** Who had the word before a block. */
export interface Floor {
  /** Who spoke last; empty where nobody has. */
  readonly speakers: readonly Voice[];
  /** Whether they spoke in the block directly before. */
  readonly isNear: boolean;
  /** The one person whom the block directly before was about, while nobody spoke in it: 他, and nothing else, means that one. */
  readonly about: Voice | null;
}

/** Who is meant, and why that is not certain; null where it is. */
export interface Meant {
  readonly speakers: readonly Voice[];
  readonly doubt: Doubt | null;
}

/** A block that goes on about one who was named before it. */
const IS_ABOUT_ONE = new RegExp(`^(?:[^，。]{0,12}，)?${ADVERBS}[他她](?![们人国地])`);
const NUMBERS = '零一两三四五六七八九十';

/** Whom 他, 她 and 他们 mean in one block: who was named last in it, or who had the word before it. */
export class Antecedents {
  readonly #text: string;
  readonly #outline: Outline;
  readonly #floor: Floor;
  #lastNamed: readonly Voice[] = [];
  #isUnknown = false;
  /** Whether a sentence of this block has been read that is nobody's. */
  #hasOwn = false;

  constructor(text: string, outline: Outline, floor: Floor) {
    this.#text = text;
    this.#outline = outline;
    this.#floor = floor;
  }

  /** These were named: a pronoun means them from here on. */
  name(speakers: readonly Voice[]): void {
    this.#lastNamed = speakers;
    this.#isUnknown = false;
  }

  /** A sentence was read that is nobody's. */
  endFloor(): void {
    this.#hasOwn = true;
  }

  /** Behind somebody whom nobody has recognised, 他 is nobody whose name is known. Tells whether it is so. */
  seeUnknown({ start, end }: Span, found: Attribution | null): boolean {
    const { block, mask } = this.#outline;
    const isNameless = found?.subject.by === 'nameless' || found?.subject.by === 'report';
    if (!isNameless && !namesUnknown(mask.slice(start - block.start, end - block.start))) return false;
    this.#lastNamed = [];
    this.#isUnknown = true;
    return true;
  }

  /** Whom a pronoun for one means. @param before an offset of the mask */
  one(before: number): Meant | null {
    const last = this.#lastNamed.filter(isPerson);
    if (last.length === 1) return { speakers: last, doubt: null };
    if (last.length > 1) return { speakers: last.slice(-1), doubt: 'pronoun' };
    if (this.#isUnknown) return null;
    return this.#onlyNamed(before) ?? this.#fromFloor(1);
  }

  /** Whom a word for several means. @param before an offset of the mask */
  many(before: number): Meant | null {
    if (this.#lastNamed.length > 1) return { speakers: this.#lastNamed, doubt: null };
    return this.#allNamed(before) ?? this.#fromFloor(2);
  }

  /** The one person whom the block is about, where nobody in it has the word; null where that is open. */
  about(): Voice | null {
    if (this.#isUnknown) return null;
    const { voices, mask } = this.#outline;
    const people = different(voices.filter(isPerson));
    const [only] = people;
    if (only !== undefined) return people.length === 1 && this.#lastNamed.length === 1 ? only : null;
    const { speakers, about } = this.#floor;
    return IS_ABOUT_ONE.test(mask) ? (about ?? onlyOne(speakers)) : null;
  }

  /** The one person whom the block names before an offset of the mask. */
  #onlyNamed(before: number): Meant | null {
    const { voices, block } = this.#outline;
    const people = different(
      voices.filter(({ kind, end }) => kind === 'person' && end - block.start <= before),
    );
    return people.length === 1 ? { speakers: people, doubt: null } : null;
  }

  /** All whom the block names before an offset of the mask, those in brackets included (五位专家). */
  #allNamed(before: number): Meant | null {
    const { voices, aside, block } = this.#outline;
    const people = different(
      [...voices, ...aside].filter(({ kind, end }) => kind === 'person' && end - block.start <= before),
    ).toSorted((a, b) => a.start - b.start);
    const number = NUMBERS.indexOf(
      /([两三四五六七八九十])[位名]/.exec(this.#text.slice(block.start, block.start + before))?.[1] ?? '',
    );
    return people.length > 1 && people.length === number ? { speakers: people, doubt: null } : null;
  }

  /** Who spoke before this block: only while it has said nothing else. */
  #fromFloor(atLeast: number): Meant | null {
    const { isNear, about } = this.#floor;
    const speakers = this.#floor.speakers.filter(isPerson);
    if (about !== null && atLeast === 1 && !this.#hasOwn) return { speakers: [about], doubt: 'far' };
    if (this.#hasOwn || speakers.length < atLeast || (atLeast === 1 && speakers.length > 1)) return null;
    return { speakers, doubt: isNear ? null : 'far' };
  }
}

/** No body is called 他. */
function isPerson({ kind }: Voice): boolean {
  return kind === 'person';
}

function different(voices: readonly Voice[]): Voice[] {
  return voices.filter((voice, index) => voices.findIndex((other) => isSameVoice(other, voice)) === index);
}

function onlyOne(voices: readonly Voice[]): Voice | null {
  return voices.length === 1 ? (voices[0] ?? null) : null;
}
