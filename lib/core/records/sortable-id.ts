/** Crockford's base 32: no letter that can be taken for a digit, and the order of the characters is ASCII's. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TIME_DIGITS = 10;

/** How much chance an id takes, in bytes: two made in the same millisecond meet once in 2⁸⁰. */
export const CHANCE_BYTES = 10;

/**
 * An id that sorts by the time it was made at, in the form of a ULID (https://github.com/ulid/spec): ten
 * characters of time, sixteen of chance.
 * @param time milliseconds since the epoch
 * @param chance {@link CHANCE_BYTES} bytes
 * @throws RangeError for a time before 1970 or after 10889, or with too few bytes
 */
export function sortableId(time: number, chance: Uint8Array): string {
  if (!Number.isInteger(time) || time < 0 || time >= 2 ** 48)
    throw new RangeError(`No time for an id: ${time}`);
  if (chance.length !== CHANCE_BYTES) throw new RangeError(`An id takes ${CHANCE_BYTES} bytes of chance`);
  let id = '';
  for (let rest = time, digit = 0; digit < TIME_DIGITS; digit += 1, rest = Math.floor(rest / 32)) {
    id = DIGITS.charAt(rest % 32) + id;
  }
  let held = 0;
  let bits = 0;
  for (const byte of chance) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      id += DIGITS.charAt((held >> bits) & 31);
    }
    held &= (1 << bits) - 1;
  }
  return id;
}

/** Whether a string has the form of such an id. */
export function isSortableId(id: string): boolean {
  return /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(id);
}
