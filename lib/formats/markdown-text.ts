/** Characters that only tell a renderer in which direction to write: they could turn what follows around. */
const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069]/g;
const LINE_BREAKS = /\r\n?|[\u0085\u2028\u2029]/g;

/** What means something inside a line in CommonMark, in GitHub's Markdown or in Obsidian. */
const INLINE = /[\\`*_[\]~|$#]|%(?=%)|(?<=%)%|=(?==)|(?<==)=/g;

/**
 * Where GitHub's Markdown makes a link of an address or a mail address without being asked. Such a link takes
 * a backslash for a part of the address.
 */
const LINKED = /:(?=\/\/)|(?<=www)\.|@/gi;

/** What makes a block of a line when it stands at its beginning. */
const BLOCK_START = /^(?:[-+>]|(\d{1,9})([.)]))/;

/** Text as Markdown that shows exactly this text, in one line, blanks apart. */
export function asLine(text: string): string {
  return visible(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(INLINE, '\\$&')
    .replace(LINKED, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replace(BLOCK_START, (start, number: string | undefined, sign: string | undefined) =>
      number === undefined ? `\\${start}` : `${number}\\${sign}`,
    );
}

/** Text as a block quote in Markdown that shows exactly this text, a paragraph a line. */
export function asQuote(text: string): string {
  const lines = visible(text).split('\n').map(asLine);
  return lines
    .filter((line) => line !== '')
    .map((line) => `> ${line}`)
    .join('\n>\n');
}

/** An address as the target of a link, or null where it is none that a reader should follow. */
export function asTarget(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:'
    ? `<${href.replace(/[<>\\]/g, encodeURIComponent)}>`
    : null;
}

/** Without what is not to be seen but changes how the rest is read. Line breaks of all kinds become `\n`. */
export function visible(text: string): string {
  return Array.from(text.replace(LINE_BREAKS, '\n').replace(DIRECTIONS, ''), (character) =>
    isControl(character.charCodeAt(0)) ? '' : character,
  ).join('');
}

/** Apart from the tab and the line break. */
function isControl(unit: number): boolean {
  return (unit < 0x20 && unit !== 0x09 && unit !== 0x0a) || (unit >= 0x7f && unit < 0xa0);
}
