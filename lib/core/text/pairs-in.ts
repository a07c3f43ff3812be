const FIRST = 1;
const SECOND = 2;

/**
 * The offsets in a text where one of some units is followed by one of others. A scan with one table look-up a unit:
 * an alternation of many words takes an expression many times as long.
 * @param firsts units, as the first characters of these strings
 * @param seconds units, likewise
 */
export function pairsIn(text: string, firsts: Iterable<string>, seconds: Iterable<string>): number[] {
  const classes = new Uint8Array(0x10000);
  for (const string of firsts) classes[string.charCodeAt(0)] = FIRST;
  for (const string of seconds) {
    const unit = string.charCodeAt(0);
    classes[unit] = (classes[unit] ?? 0) | SECOND;
  }
  const found: number[] = [];
  const last = text.length - 1;
  let here = classes[text.charCodeAt(0)] ?? 0;
  for (let at = 0; at < last; at++) {
    const next = classes[text.charCodeAt(at + 1)] ?? 0;
    if ((here & FIRST) !== 0 && (next & SECOND) !== 0) found.push(at);
    here = next;
  }
  return found;
}
