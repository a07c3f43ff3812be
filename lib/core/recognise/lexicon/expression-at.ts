import { CharacterSet } from '@/lib/core/recognise/lexicon/character-set';
import { FOLD } from '@/lib/core/text/fold';
import { unitAt } from '@/lib/core/text/neighbours';

/**
 * An expression for what begins at a place of a text. Asking it costs as much as reading some thirty units, and at most
 * places nothing begins: it is asked only where one of the characters stands with which it can begin.
 */
export class ExpressionAt {
  readonly #firsts: CharacterSet;
  /** Sticky. */
  readonly expression: RegExp;

  /**
   * @param firsts every character that a match can begin with
   * @param expression without `^`: it is tried at the place alone
   */
  constructor(firsts: string, expression: RegExp) {
    const folded = Array.from(firsts, (character) => FOLD[character.charCodeAt(0)] ?? 0);
    this.#firsts = new CharacterSet(String.fromCharCode(...folded));
    this.expression = new RegExp(expression.source, `${expression.flags}y`);
  }

  /** How many UTF-16 units of the text match from `at` on; 0 where it does not. */
  lengthAt(text: string, at: number): number {
    if (!this.#firsts.has(unitAt(text, at))) return 0;
    this.expression.lastIndex = at;
    return this.expression.test(text) ? this.expression.lastIndex - at : 0;
  }

  /** Whether it matches at `at`. */
  isAt(text: string, at: number): boolean {
    return this.lengthAt(text, at) > 0;
  }
}
