import { COLOURS, type Colour } from '@/lib/core/records/annotation';

/** The part of a keyboard event that decides. */
type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'isComposing' | 'defaultPrevented'
>;

/** The colour that a digit from 1 to 4 stands for; null for any other key, and for one that means more. */
export function colourOfKey(press: KeyPress): Colour | null {
  if (press.altKey || press.ctrlKey || press.metaKey) return null;
  if (press.isComposing || press.defaultPrevented || !/^\d$/.test(press.key)) return null;
  return COLOURS[Number(press.key) - 1] ?? null;
}
