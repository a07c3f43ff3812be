/** How many bytes a text takes in UTF-8; a lone surrogate counts three, as its replacement does. */
export function byteLength(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    // The halves of a pair count two each: four bytes together.
    bytes += unit < 0x800 || isHalfOfPair(text, at) ? 1 : 2;
  }
  return bytes;
}

function isHalfOfPair(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0xd800 || unit > 0xdfff) return false;
  const high = unit < 0xdc00;
  const other = text.charCodeAt(high ? at + 1 : at - 1);
  return high ? other >= 0xdc00 && other <= 0xdfff : other >= 0xd800 && other <= 0xdbff;
}
