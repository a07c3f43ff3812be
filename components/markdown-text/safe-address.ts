/** An address that a reader may open, in full, or null for any other: `javascript:`, `data:`, a relative one. */
export function safeAddress(href: string): string | null {
  if (!URL.canParse(href)) return null;
  const url = new URL(href);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
}
