import { isItem, numberOfItem } from '@/lib/core/statements/lexicon/openings';

/** Where a reader stands in an article: how many paragraphs it has had, and in which of them somebody spoke last. */
interface Reached {
  readonly paragraphs: number;
  readonly spokeIn: number;
}

/** A list of somebody's points (提出三点建议：) while it is under way. */
export class Listing {
  #isOn = false;
  /** The last numbered item, and in which paragraph. */
  #last = { number: 0, paragraph: -1 };

  begin(): void {
    this.#isOn = true;
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
    if (this.#isOn && isItem(block)) return true;
    const { number, paragraph } = this.#last;
    return numberOfItem(block) === number + 1 && paragraph === spokeIn && paragraphs - spokeIn <= 1;
  }

  /** An item was read, in a paragraph of its own. */
  read(block: string, paragraph: number): void {
    this.#isOn = true;
    const number = numberOfItem(block);
    if (number !== null) this.#last = { number, paragraph };
  }
}
