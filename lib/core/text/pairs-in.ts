/** Units, as the first characters of strings, one of which is followed by one of others. */
export interface SoughtPairs {
  readonly firsts: Iterable<string>;
  readonly seconds: Iterable<string>;
}

/** As many are sought in one scan: one bit each. */
const MOST = 8;
const ALL = (1 << MOST) - 1;

/**
 * The offsets in a text where such pairs stand, by what is sought. One scan for all of them with one table look-up a
 * unit: an alternation of many words takes an expression many times as long.
 * @throws Error when more than eight are sought
 */
export function pairsIn(text: string, sought: readonly SoughtPairs[]): number[][] {
  if (sought.length > MOST) throw new Error(`Pairs: ${sought.length} sought, not more than ${MOST} can be`);
  const classes = new Uint16Array(0x10000);
  const add = (strings: Iterable<string>, bit: number): void => {
    for (const string of strings) {
      const unit = string.charCodeAt(0);
      classes[unit] = (classes[unit] ?? 0) | bit;
    }
  };
  sought.forEach(({ firsts, seconds }, i) => {
    add(firsts, 1 << i);
    add(seconds, 1 << (i + MOST));
  });
  const found: number[][] = sought.map(() => []);
  const last = text.length - 1;
  let here = (classes[text.charCodeAt(0)] ?? 0) & ALL;
  for (let at = 0; at < last; at++) {
    const next = classes[text.charCodeAt(at + 1)] ?? 0;
    let hits = here & (next >> MOST);
    here = next;
    for (; hits !== 0; hits &= hits - 1) found[31 - Math.clz32(hits & -hits)]?.push(at);
  }
  return found;
}
