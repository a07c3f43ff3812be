import { BREAK, FOLD, IGNORED } from '@/lib/core/text/fold';

/**
 * Reading a text from a place outwards, in folded units and past what nobody sees. Both ways end at a
 * {@link BREAK}, which also stands for the beginning and the end of the text.
 */

/** As many unseen characters in a row are passed over: a limit, so that a step has constant cost. */
const MAX_IGNORED = 16;

/** The folded unit at an offset; {@link BREAK} outside of the text. */
export function unitAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? (FOLD[text.charCodeAt(at)] ?? BREAK) : BREAK;
}

/** The offset of the first unit at or after `at` that is seen; `text.length` where there is none. */
export function seenFrom(text: string, at: number): number {
  let index = at;
  while (index < text.length && FOLD[text.charCodeAt(index)] === IGNORED && index - at < MAX_IGNORED) index++;
  return index;
}

/** The offset of the last unit before `at` that is seen; -1 where there is none. */
export function seenBefore(text: string, at: number): number {
  let index = at - 1;
  while (index >= 0 && FOLD[text.charCodeAt(index)] === IGNORED && at - index < MAX_IGNORED) index--;
  return index;
}
