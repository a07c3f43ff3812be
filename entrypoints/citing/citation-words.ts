import { i18n } from '#i18n';
import type { CitationWords } from '@/lib/formats/citation/write-citation';

/** The words of a citation that are not the article's, in the reader's language. */
export const citationWords = (): CitationWords => ({
  untitled: i18n.t('citation.untitled'),
  accessed: (date) => i18n.t('citation.accessed', [date]),
});

/** The day of a moment (ms since the epoch) by the reader's own clock, as `YYYY-MM-DD`. */
export function dayOf(moment: number): string {
  const date = new Date(moment);
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${date.getFullYear()}-${month}-${day}`;
}
