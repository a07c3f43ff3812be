import type { CitedPassage } from '@/lib/formats/citation/cited-passage';

/**
 * An article as CSL-JSON, a list of one item, as reference managers import it
 * (github.com/citation-style-language/schema, `csl-data.json`). The words and who says them have no field of their
 * own there: they stand in `note` for a reader and in `custom` for a program.
 */
export function asCslJson(passage: CitedPassage, untitled: string): string {
  const { article, quote, speakers, event, url, link, accessed } = passage;
  const { title, account, author, published } = article;
  const responsible = author ?? account;
  const people = speakers.map(({ name, title: held }) => (held === null ? name : `${name}（${held}）`));
  const item = {
    id: url,
    type: 'webpage',
    title: title ?? untitled,
    ...(responsible === null ? {} : { author: [{ literal: responsible }] }),
    ...(account === null ? {} : { 'container-title': account }),
    ...(published === null ? {} : { issued: dateOf(published) }),
    accessed: dateOf(accessed),
    ...(event === null ? {} : { 'event-title': event }),
    URL: url,
    language: 'zh-CN',
    note: people.length === 0 ? quote : `${people.join('、')}：${quote}`,
    custom: { quote, speakers: speakers.map(({ name, title: held }) => ({ name, title: held })), link },
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

/** The day of an ISO 8601 date. */
function dateOf(iso: string): { readonly 'date-parts': readonly (readonly number[])[] } {
  return { 'date-parts': [iso.slice(0, 10).split('-').map(Number)] };
}
