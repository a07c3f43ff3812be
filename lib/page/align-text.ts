import { addSegment, type Segment } from '@/lib/page/segments';
import type { WalkedText } from '@/lib/page/walk-text';

/** A part of a text shorter than this may stand anywhere by chance: it counts only right behind the one before it. */
const LEAST = 8;

/** Where a text parts when the page does not show it whole: lines, and `[旺柴]`, drawn as pictures. */
const PARTS = /(?:[^[\n]|\[(?![\p{L}\p{N}]{1,8}\]))+/gu;

/**
 * Finds where a page shows a text that came another way: which stretches of `text` stand in which nodes. The
 * whole is looked for first, then its parts, one behind the other; blanks, line breaks and characters
 * without width may differ. What is not found has no stretch.
 */
export function alignText(text: string, shown: WalkedText): Segment[] {
  const hay = bareOf(shown.text, 0);
  const whole = bareOf(text, 0);
  const parts = hay.text.includes(whole.text)
    ? [whole]
    : [...text.matchAll(PARTS)].map((part) => bareOf(part[0], part.index));
  const aligned: Segment[] = [];
  let at = 0;
  let segment = 0;
  for (const part of parts) {
    const found = part.text.length < LEAST ? at : hay.text.indexOf(part.text, at);
    if (found < 0 || !hay.text.startsWith(part.text, found)) continue;
    at = found + part.text.length;
    for (const [i, start] of part.offsets.entries()) {
      const offset = hay.offsets[found + i] ?? 0;
      while (isBefore(shown.segments[segment], offset)) segment++;
      const place = shown.segments[segment];
      if (place !== undefined) {
        addSegment(aligned, { ...place, start, length: 1, from: place.from + offset - place.start });
      }
    }
  }
  return aligned;
}

/** A text without blanks of any kind, line breaks and characters without width. */
interface Bare {
  readonly text: string;
  /** For each of its characters, the offset it came from. */
  readonly offsets: readonly number[];
}

/** @param base what the offsets count from */
function bareOf(text: string, base: number): Bare {
  const offsets: number[] = [];
  let bare = '';
  for (const { 0: run, index } of text.matchAll(/[^\s\u200b-\u200d\u2060]+/g)) {
    bare += run;
    for (let i = 0; i < run.length; i++) offsets.push(base + index + i);
  }
  return { text: bare, offsets };
}

function isBefore(segment: Segment | undefined, offset: number): boolean {
  return segment !== undefined && segment.start + segment.length <= offset;
}
