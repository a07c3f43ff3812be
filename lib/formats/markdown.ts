import type { Colour, Highlight } from '@/lib/core/records/annotation';
import type { Said } from '@/lib/core/records/said';
import type { StoredArticle } from '@/lib/core/records/stored-article';
import { inItem } from '@/lib/formats/markdown-note';
import { asLine, asQuote, asTarget } from '@/lib/formats/markdown-text';

/** The words around the reader's own, in the reader's language. Plain text. */
export interface MarkdownWords {
  readonly heading: string;
  readonly untitled: string;
  readonly account: string;
  readonly author: string;
  readonly published: string;
  readonly original: string;
  readonly noHighlights: string;
  readonly colours: Readonly<Record<Colour, string>>;
  /** Says whose words they are. */
  readonly saidBy: (said: Said) => string;
  /** Writes a moment, in milliseconds since the epoch, as the reader's clock shows it. */
  readonly time: (moment: number) => string;
}

/** An article and its highlights in reading order. */
export interface AnnotatedArticle {
  readonly article: StoredArticle;
  readonly annotations: readonly Highlight[];
}

/**
 * Articles with their highlights as one Markdown document, a piece an article: quote, colour, time, link, and
 * the note. Whatever stands in titles, quotes and notes cannot break out of its place.
 */
export async function* writeMarkdown(
  articles: AsyncIterable<AnnotatedArticle>,
  words: MarkdownWords,
): AsyncGenerator<string> {
  yield `# ${asLine(words.heading)}\n`;
  for await (const { article, annotations } of articles) {
    const parts = [
      title(article, words),
      facts(article, words),
      ...annotations.map((annotation) => highlight(annotation, article, words)),
      annotations.length === 0 ? asLine(words.noHighlights) : '',
    ];
    yield `\n${parts.filter((part) => part !== '').join('\n\n')}\n`;
  }
}

function title(article: StoredArticle, words: MarkdownWords): string {
  const name = asLine(article.title ?? '') || asLine(words.untitled);
  const target = asTarget(article.url);
  return `## ${target === null ? name : `[${name}](${target})`}`;
}

function facts({ account, author, published }: StoredArticle, words: MarkdownWords): string {
  const lines = [
    [words.account, account],
    [words.author, author],
    [words.published, published === null ? null : words.time(Date.parse(published))],
  ] as const;
  return lines
    .flatMap(([label, value]) => (value === null ? [] : `- ${asLine(label)}: ${asLine(value)}`))
    .join('\n');
}

function highlight(
  { anchor, colour, note, tags, created, said }: Highlight,
  { url }: StoredArticle,
  words: MarkdownWords,
): string {
  const target = asTarget(url);
  const about = [
    ...(said === null ? [] : [asLine(words.saidBy(said))]),
    asLine(words.colours[colour]),
    asLine(words.time(created)),
    // Blanks end a tag in every reader that knows tags.
    ...tags.map((tag) => `#${asLine(tag.trim().replace(/\s+/g, '-'))}`),
    target === null ? '' : `[${asLine(words.original)}](${target})`,
  ];
  const parts = [asQuote(anchor.quote.exact), `- ${about.filter((part) => part !== '').join(' · ')}`];
  if (note.trim() !== '') parts.push(inItem(note));
  return parts.filter((part) => part !== '').join('\n\n');
}
