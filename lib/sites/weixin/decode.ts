const CHARACTERS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  yen: '¥',
};

/**
 * Undoes HTML's escapes once: the names that WeChat's own `htmlDecode` knows, and numbers. What is no
 * escape stays as it stands.
 */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([\dA-Fa-f]{1,6})|([a-z]{2,4}));/g,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return CHARACTERS[name] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number.parseInt(decimal, 10);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/**
 * Undoes the escapes that WeChat leaves in strings beside those of JavaScript, `\x26` for `&` and the
 * like: what the page's own `JsDecode` does, and what its meta elements carry as well.
 */
export function decodeBackslashes(text: string): string {
  return text.replace(/\\x(5c|0d|22|26|27|3c|3e|0a)/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
