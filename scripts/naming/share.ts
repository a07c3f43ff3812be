import type { Span } from '@/lib/core/text/span';

/** How many there are, and how many of them are right. */
export interface Share {
  right: number;
  all: number;
}

/** What went wrong, to be looked at: never printed for documents that rules are not to be tuned to. */
export interface Slip {
  readonly what: string;
  readonly name: string;
  readonly span: Span;
}

export function share(): Share {
  return { right: 0, all: 0 };
}

export function count(into: Share, isRight: boolean): void {
  into.all++;
  if (isRight) into.right++;
}

/** Adds what one document has to what all have together. */
export function addTo(total: Share, { right, all }: Share): void {
  total.right += right;
  total.all += all;
}
