import type { TextFingerprint } from '@/lib/core/anchor/anchor';
import { Ballot } from '@/lib/core/anchor/ballot';
import type { CharacterFold, FoldedText } from '@/lib/core/anchor/fold';
import { GramIndex } from '@/lib/core/anchor/gram-index';
import { hashUnits, unitsOf } from '@/lib/core/anchor/hash';
import { resemblance, sketch } from '@/lib/core/anchor/sketch';
import { Surprise } from '@/lib/core/anchor/surprise';
import { TEXT_VERSION } from '@/lib/core/records/article';

/**
 * One text, prepared so that thousands of anchors are found in it. Every part is made when it is first asked
 * for: anchors of an unchanged text need no more than its hash.
 */
export class TextIndex {
  readonly text: string;
  readonly textVersion: number;
  readonly fold: CharacterFold;
  #units: Uint16Array | undefined;
  #hash: string | undefined;
  #folded: FoldedText | undefined;
  #foldedHash: string | undefined;
  #foldedString: string | undefined;
  #grams: GramIndex | undefined;
  #ballot: Ballot | undefined;
  #blocks: number | undefined;
  #sketch: string | undefined;
  #surprise: Surprise | undefined;
  readonly #resemblances = new Map<string, number>();

  constructor(text: string, fold: CharacterFold, textVersion: number = TEXT_VERSION) {
    this.text = text;
    this.fold = fold;
    this.textVersion = textVersion;
  }

  /** 64 bits over the text as it is. */
  get hash(): string {
    this.#hash ??= hashUnits(this.#textUnits);
    return this.#hash;
  }

  get folded(): FoldedText {
    this.#folded ??= this.fold.text(this.#textUnits);
    return this.#folded;
  }

  /** 64 bits over the folded text. */
  get foldedHash(): string {
    this.#foldedHash ??= hashUnits(this.folded.codes);
    return this.#foldedHash;
  }

  /** The folded text as a string, for `indexOf`. */
  get foldedString(): string {
    this.#foldedString ??= stringOf(this.folded.codes);
    return this.#foldedString;
  }

  get grams(): GramIndex {
    this.#grams ??= new GramIndex(this.folded.codes);
    return this.#grams;
  }

  get ballot(): Ballot {
    this.#ballot ??= new Ballot(this.folded.codes, this.grams);
    return this.#ballot;
  }

  get surprise(): Surprise {
    this.#surprise ??= new Surprise(this.folded.codes);
    return this.#surprise;
  }

  get fingerprint(): TextFingerprint {
    this.#sketch ??= sketch(this.folded.codes);
    return { hash: this.hash, folded: this.foldedHash, sketch: this.#sketch };
  }

  get #textUnits(): Uint16Array {
    this.#units ??= unitsOf(this.text);
    return this.#units;
  }

  /** How many folded characters come before an offset of the text. */
  foldedOffset(offset: number): number {
    const { source } = this.folded;
    let low = 0;
    let high = source.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((source[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Whether a block ends or begins at an offset of the folded text. */
  isBlockEdge(offset: number): boolean {
    const { source } = this.folded;
    if (offset === 0 || offset >= source.length) return true;
    return this.text.slice((source[offset - 1] ?? 0) + 1, source[offset]).includes('\n');
  }

  /** How surprising it is, in bits, that a block ends at a given place by chance. */
  get edgeBits(): number {
    this.#blocks ??= countBlocks(this.text);
    return Math.max(0, Math.log2(this.folded.codes.length / this.#blocks));
  }

  /** The estimated share (0 to 1) of 4-grams that this text has in common with the one of a fingerprint. */
  resemblanceTo(other: TextFingerprint): number {
    const known = this.#resemblances.get(other.sketch);
    if (known !== undefined) return known;
    const share = resemblance(this.fingerprint.sketch, other.sketch);
    this.#resemblances.set(other.sketch, share);
    return share;
  }
}

function countBlocks(text: string): number {
  let blocks = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) blocks++;
  return blocks;
}

/** The string of UTF-16 units, lone surrogates included. */
export function stringOf(codes: Uint16Array): string {
  const slice = 8192;
  let string = '';
  for (let at = 0; at < codes.length; at += slice) {
    string += String.fromCharCode(...codes.subarray(at, at + slice));
  }
  return string;
}
