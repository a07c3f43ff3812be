import type { Conversation } from '@/lib/core/statements/conversation';
import { isEditorial } from '@/lib/core/statements/lexicon/openings';
import type { Outline } from '@/lib/core/statements/outline';
import type { OwnWords } from '@/lib/core/statements/own-words';
import { goesOn } from '@/lib/core/statements/reporter-back';
import { isSpokenOf } from '@/lib/core/statements/spoken-of';
import type { Doubt } from '@/lib/core/statements/statement';
import type { Voice } from '@/lib/core/statements/voice';

/** A block no longer than this, directly before a new turn, can be the title of what follows. */
const LONGEST_TITLE = 36;

/** Whether a block directly before a new turn is the title of what follows. */
function isTitle(block: string): boolean {
  return block.length <= LONGEST_TITLE && /(?:[？?]|[^。！!…”])$/.test(block);
}

/** A conversation while its blocks are read, in order. */
export class Turns {
  readonly #text: string;
  readonly #conversation: Conversation;
  #turn: Voice | null = null;
  /** How many blocks of the turn have been read. */
  #words = 0;
  /** How many turns are still to come. */
  #left: number;
  #doubt: Doubt | null = null;
  #isOver = false;
  /** Whether the turn is the reporter's. */
  #isTold = false;

  constructor(text: string, conversation: Conversation) {
    this.#text = text;
    this.#conversation = conversation;
    this.#left = conversation.turns.size;
  }

  /**
   * What a block is: somebody's own words, the reporter's, or the title of what follows.
   * @param position that of the block among all of the article's
   */
  read(position: number, outlined: Outline): OwnWords | 'reporter' | 'title' {
    const { start, end } = outlined.block;
    const { turns } = this.#conversation;
    const next = turns.get(position);
    if (next !== undefined) {
      this.#turn = next.voice;
      this.#isTold = next.isReporters === true;
      this.#words = 0;
      this.#left--;
    }
    if (this.#isTold) return 'reporter';
    if (this.#left === 0 && this.#words > 0 && this.#turn !== null) {
      const stays = goesOn(this.#text, outlined, this.#turn);
      this.#isOver ||= stays === 'no';
      if (stays === 'unsure') this.#doubt = 'far';
    }
    const isBehindWords = this.#words > 0;
    if (isBehindWords && turns.has(position + 1) && isTitle(this.#text.slice(start, end))) return 'title';
    if (next === undefined && isBehindWords && (this.#isOver || this.#isReporters(outlined)))
      return 'reporter';
    const from = next?.words ?? start;
    if (from < end) this.#words++;
    return { from, speaker: this.#turn, doubt: this.#doubt };
  }

  /** Whether a block is the reporter's: it says what one of those who talk said, or speaks of the event. */
  #isReporters(outlined: Outline): boolean {
    const { start, end } = outlined.block;
    return isSpokenOf(this.#conversation.speakers, outlined) || isEditorial(this.#text.slice(start, end));
  }
}
