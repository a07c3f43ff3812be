import type { PageMeta } from '@/lib/core/records/article';

/**
 * Words of an article as Markdown, with where they stand: the quote, then title, account, date and address, as
 * far as they are known.
 */
export function citationOf(quote: string, { title, account, published }: PageMeta, url: string): string {
  const lines = quote.split('\n').map((line) => `> ${line}`);
  const name = title === null ? null : `《${title}》`;
  const origin = [account, name, published?.slice(0, 10)].filter(
    (part) => part !== null && part !== undefined,
  );
  return `${lines.join('\n>\n')}\n\n—— ${[origin.join('，'), `<${url}>`].filter((part) => part !== '').join(' ')}\n`;
}
