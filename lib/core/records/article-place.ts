/** The addresses whose path alone names the article, whatever the query behind it says. */
const NAMED_BY_PATH = [
  /^https?:\/\/mp\.weixin\.qq\.com\/s\/[\w-]+/,
  /^https?:\/\/www\.4hou\.com\/(?:index\.php\/)?posts\/[A-Za-z0-9]+/,
];

/** An address as it is stored: without its fragment, which names no other article on any site. */
export function withoutFragment(url: string): string {
  const hash = url.indexOf('#');
  return hash < 0 ? url : url.slice(0, hash);
}

/**
 * The beginning of an address that already names the article, or null where only the whole address does.
 * Every way into a WeChat article (chat, timeline, search) hangs another query on its short address.
 */
export function namingPart(url: string): string | null {
  for (const pattern of NAMED_BY_PATH) {
    const named = pattern.exec(url)?.[0];
    if (named !== undefined) return named;
  }
  return null;
}

/** Whether two addresses lead to one article, as far as addresses alone say. */
export function isSamePlace(url: string, other: string): boolean {
  const part = namingPart(url);
  return part === null ? withoutFragment(url) === withoutFragment(other) : part === namingPart(other);
}
