import type { CitationFormat } from '@/lib/core/records/citation-format';
import type { CitedPassage } from '@/lib/formats/citation/cited-passage';
import { asCslJson } from '@/lib/formats/citation/csl-json';
import { gb7714Reference } from '@/lib/formats/citation/gb7714';
import { asLine, asQuote, asTarget, visible } from '@/lib/formats/markdown-text';

/** The words around the article's own, in the reader's language. */
export interface CitationWords {
  readonly untitled: string;
  /** Says when an article was seen. */
  readonly accessed: (date: string) => string;
}

/** A passage in one of the forms, with who says it, where and when, as far as that is known. Ends with a line end. */
export function writeCitation(passage: CitedPassage, format: CitationFormat, words: CitationWords): string {
  switch (format) {
    case 'markdown':
      return asMarkdown(passage, words);
    case 'plain':
      return `${spoken(passage)}\n${origin(passage, words).join('，')}\n${passage.link}\n`;
    case 'gb7714_2025':
    case 'gb7714_2015':
      return `${spoken(passage)}\n\n${gb7714Reference(passage, format, words.untitled)}\n`;
    case 'csl_json':
      return asCslJson(passage, words.untitled);
  }
}

function asMarkdown(passage: CitedPassage, words: CitationWords): string {
  const [title = '', ...facts] = origin(passage, words).map(asLine);
  const target = asTarget(passage.link);
  const speaker = attribution(passage);
  const parts = [
    asQuote(passage.quote),
    ...(speaker === '' ? [] : [`>\n> —— ${asLine(speaker)}`]),
    `\n${[target === null ? title : `[${title}](${target})`, ...facts].join('，')}`,
  ];
  return `${parts.join('\n')}\n`;
}

/** The words, and who says them. */
function spoken(passage: CitedPassage): string {
  const speaker = attribution(passage);
  const quote = visible(passage.quote);
  return speaker === '' ? quote : `${quote}\n——${speaker}`;
}

/** Who says the words, each with the title as printed, and at which event. */
function attribution({ speakers, event }: Pick<CitedPassage, 'speakers' | 'event'>): string {
  const people = speakers
    .map(({ name, title }) => (title === null ? name : `${name}（${title}）`))
    .join('、');
  return [people, event].filter((part) => part !== '' && part !== null).join('，');
}

/** Title, account, author, date of publishing, date of seeing. */
function origin({ article, accessed }: CitedPassage, words: CitationWords): string[] {
  const { title, account, author, published } = article;
  return [
    title === null ? words.untitled : `《${inOneLine(title)}》`,
    account,
    author === account ? null : author,
    published?.slice(0, 10) ?? null,
    words.accessed(accessed),
  ].flatMap((part) => (part === null || part === '' ? [] : inOneLine(part)));
}

function inOneLine(words: string): string {
  return visible(words).replace(/\s+/g, ' ').trim();
}
