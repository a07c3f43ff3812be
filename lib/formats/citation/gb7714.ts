import type { CitedPassage } from '@/lib/formats/citation/cited-passage';
import { visible } from '@/lib/formats/markdown-text';

/** The edition of 2025 is in force since 2026-07-01; theses and journals still ask for that of 2015. */
export type Gb7714Edition = 'gb7714_2025' | 'gb7714_2015';

/** Signs of the two editions: that of 2025 writes brackets of dates and commas at full width. */
const SIGNS = {
  gb7714_2025: { opens: '（', closes: '）', comma: '，' },
  gb7714_2015: { opens: '(', closes: ')', comma: ', ' },
} as const;

/**
 * An article as an entry of a list of references (文后参考文献), an online resource `[EB/OL]`:
 * author. title[EB/OL]. publisher, year (published)[accessed]. address.
 *
 * From GB/T 7714—2015, 4.6 (electronic resources), and, the text of GB/T 7714—2025 not being public, from its
 * implementation by the maintainers of github.com/zotero-chinese/styles (`GB-T-7714—2025（顺序编码，双语）` and the
 * entries that it is tested with, commits of December 2025 to August 2026). Where an author is named, the account
 * stands as the publisher; else it is the author, as bodies are in the standard's own examples.
 */
export function gb7714Reference(
  { article, url, accessed }: CitedPassage,
  edition: Gb7714Edition,
  untitled: string,
): string {
  const { opens, closes, comma } = SIGNS[edition];
  const [title, account, author] = [article.title, article.account, article.author].map((words) =>
    words === null ? '' : visible(words).replace(/\s+/g, ' ').trim(),
  );
  const responsible = author || account || '';
  const publisher = author !== '' && account !== author ? account : '';
  const published = article.published?.slice(0, 10) ?? '';
  const year = publisher !== '' && published !== '' ? `${comma}${published.slice(0, 4)}` : '';
  const dates = `${published === '' ? '' : `${opens}${published}${closes}`}[${accessed}]`;
  return [
    ...(responsible === '' ? [] : [responsible]),
    `${title === '' ? `[${untitled}]` : title}[EB/OL]`,
    `${publisher}${year}${dates}`,
    `${url}.`,
  ].join('. ');
}
