import { isItem, numberOfItem } from '@/lib/core/statements/lexicon/openings';

/** Where a reader stands in an article: how many paragraphs it has had, and in which of them somebody spoke last. */
interface Reached {
  readonly paragraphs: number;
  readonly spokeIn: number;
}

/** 提出了三点建议。 分为四个层次，各个层次均有风险。 */
const COUNTS =
  /[两三四五六七八九十几]+(?:(?:点|条|项|个方面的?)[^，。；：]{1,12}|(?:个|大|类|种|层|步|方面)[^。；：]{0,40})。$/;

/** 具体而言，…: what an item goes on with in a paragraph of its own. */
const GOES_ON = /^(?:具体(?:而言|来说|来讲)|比如|例如|换(?:言之|句话说)|也就是说|简单(?:来|地)?说)[，,说]?/;
const ENDS_OPEN = /[；;]$/;

/** A list of somebody's points (提出三点建议：) while it is under way. */
export class Listing {
  #isOn = false;
  /** Whether only a first item by number begins it: nothing but a number of points announced it. */
  #isCounted = false;
  /** Whether the last item ended with a semicolon: the next one needs no sign before it. */
  #isOpen = false;
  /** The last numbered item, and in which paragraph. */
  #last = { number: 0, paragraph: -1 };

  /**
   * Takes what a paragraph ends with for the announcement of a list, where it is one.
   * @param paragraph its words end with the speaker's
   */
  announce(paragraph: string): void {
    const isOpened = /[：:]$/.test(paragraph);
    this.#isCounted = !isOpened && COUNTS.test(paragraph);
    this.#isOpen = false;
    if (isOpened || this.#isCounted) this.#isOn = true;
  }

  /** What comes next begins no list's item until another list is announced. */
  end(): void {
    this.#isOn = false;
    this.#last = { number: 0, paragraph: -1 };
  }

  /** A paragraph that is no item: the next number may still follow it. */
  pause(): void {
    this.#isOn = false;
  }

  /** Whether a block is a bullet on a line of its own. */
  isBullet(block: string): boolean {
    return this.#isOn && !/[\p{L}\p{N}]{2}/u.test(block);
  }

  /** Whether a block goes on with the list: an item, or the next number behind one paragraph that is nobody's. */
  hasItem(block: string, { paragraphs, spokeIn }: Reached): boolean {
    if (this.#isOn && this.#begins(block)) return true;
    const { number, paragraph } = this.#last;
    return numberOfItem(block) === number + 1 && paragraph === spokeIn && paragraphs - spokeIn <= 1;
  }

  /** An item was read, in a paragraph of its own. */
  read(block: string, paragraph: number): void {
    this.#isOn = true;
    this.#isCounted = false;
    this.#isOpen = ENDS_OPEN.test(block);
    const number = numberOfItem(block);
    if (number !== null) this.#last = { number, paragraph };
  }

  #begins(block: string): boolean {
    if (this.#isCounted) return numberOfItem(block) === 1;
    return isItem(block) || this.#isOpen || ENDS_OPEN.test(block) || GOES_ON.test(block);
  }
}
