/** The text of a file, and what it was written in. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
}

const MARKS = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

/**
 * Decodes a file as spreadsheets write it: by its byte order mark, else as UTF-8 where it is valid to its end, else as
 * GB18030, which Chinese spreadsheets save in (GBK and GB2312 are parts of it). Null where it is none of them.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const marked = MARKS.find((mark) => mark.bytes.every((byte, at) => bytes[at] === byte));
  for (const encoding of marked === undefined ? (['utf-8', 'gb18030'] as const) : [marked.encoding]) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      // Text has none of them; a picture or an archive does.
      return text.includes('\0') ? null : { text, encoding };
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  return null;
}
