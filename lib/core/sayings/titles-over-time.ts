import { keyOf } from '@/lib/core/records/article-statements';
import { type Day, dayOf, knownDays, type ReadArticle } from '@/lib/core/sayings/said';

/** A title with the time over which it was printed. */
export interface TitleOverTime {
  /** As printed. */
  readonly title: string;
  /** The first and the last day, `YYYY-MM-DD`; of a source that says no more, `YYYY-MM` or `YYYY`. */
  readonly from: string;
  readonly to: string;
  /** Whether they are only days on which articles were opened first: none says when it was published. */
  readonly isSeen: boolean;
  /** What prints it: titles of articles, each once. */
  readonly sources: readonly string[];
  /** A title that another source prints on the same occasion, with nothing in common; null where none does. */
  readonly disagreesWith: string | null;
}

/** Somebody's title as one source prints it. */
export interface PrintedTitle extends Day {
  readonly title: string;
  readonly source: string;
  /** The event at which, or null. */
  readonly event: string | null;
}

/** The titles that articles print beside a speaker. */
export function printedTitlesOf(articles: readonly ReadArticle[], key: string): PrintedTitle[] {
  return articles.flatMap(({ article, said }) => {
    const titles = new Set(
      said.statements.flatMap(({ speakers }) =>
        speakers.flatMap((speaker) => (keyOf(speaker) === key ? (speaker.title ?? []) : [])),
      ),
    );
    const event = said.event?.entity ?? null;
    return [...titles].map((title) => ({
      title,
      ...dayOf(article),
      source: article.title ?? article.url,
      event,
    }));
  });
}

/** Titles over time, those that were printed last first. */
export function titlesOverTime(printed: readonly PrintedTitle[]): TitleOverTime[] {
  return [...Map.groupBy(printed, ({ title }) => title)]
    .map(([title, prints]): TitleOverTime => {
      const days = knownDays(prints);
      return {
        title,
        from: days[0]?.date ?? '',
        to: days.at(-1)?.date ?? '',
        isSeen: days.every(({ isSeen }) => isSeen),
        sources: [...new Set(prints.map(({ source }) => source))],
        disagreesWith: printed.find((other) => prints.some((own) => disagree(own, other)))?.title ?? null,
      };
    })
    .toSorted((a, b) => (a.to < b.to ? 1 : a.to > b.to ? -1 : 0));
}

/**
 * Two sources of one event that print titles of which neither is a part of the other. One source may print several
 * titles, and at another event somebody may be something else.
 */
function disagree(a: PrintedTitle, b: PrintedTitle): boolean {
  if (a.event === null || a.event !== b.event || a.source === b.source) return false;
  const [ours, theirs] = [plain(a.title), plain(b.title)];
  return !ours.includes(theirs) && !theirs.includes(ours);
}

function plain(title: string): string {
  return title.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}
