import { type KeptSpeaker, keyOf } from '@/lib/core/records/article-statements';
import type { StoredArticle } from '@/lib/core/records/stored-article';
import type { AgendaItem } from '@/lib/core/sayings/agenda';
import { byDay, type Day, dayOf, type ReadArticle, type Saying, sayingsOf } from '@/lib/core/sayings/said';
import { talkTitlesIn, timesIn } from '@/lib/core/sayings/talk-titles';

/** What somebody, or several together, have at an event without another one between: a talk, a part of a panel. */
export interface ProgrammeEntry {
  readonly speakers: readonly KeptSpeaker[];
  /** The titles of the talk, without their marks, as far as the article gives them. */
  readonly talks: readonly string[];
  /** When, as printed; null where it is not. */
  readonly times: string | null;
  /** In order of the article; never none. */
  readonly sayings: readonly [Saying, ...Saying[]];
}

/** The programme of an event as one article gives it. */
export interface ProgrammePart extends Day {
  readonly article: StoredArticle;
  /** The agenda that it prints, unless an earlier article prints the same. */
  readonly agenda: readonly AgendaItem[];
  readonly entries: readonly ProgrammeEntry[];
}

/**
 * The programme of an event, by the articles about it, those that were published first first; in each the speakers come
 * as it gives them. What several articles print alike stands with the first of them.
 * @param key of the event, see `keyOf`
 */
export function programmeOf(articles: readonly ReadArticle[], key: string): ProgrammePart[] {
  const sayings = Map.groupBy(sayingsOf(articles, key), ({ places: [{ article }] }) => article.id);
  const agendas = new Set<string>();
  return articles
    .filter(({ said }) => said.event !== null && keyOf(said.event) === key)
    .toSorted((a, b) => byDay(a.article, b.article) || compare(a.article.id, b.article.id))
    .flatMap(({ article, said }): ProgrammePart[] => {
      const printed = said.agenda.map(({ words }) => words).join('\n');
      const agenda = agendas.has(printed) ? [] : said.agenda;
      agendas.add(printed);
      const own = sayings.get(article.id) ?? [];
      if (own.length + agenda.length === 0) return [];
      return [{ article, ...dayOf(article), agenda, entries: entriesOf(own) }];
    });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function entriesOf(sayings: readonly Saying[]): ProgrammeEntry[] {
  const inOrder = sayings.toSorted(
    ({ places: [a] }, { places: [b] }) => a.statement.start - b.statement.start,
  );
  const runs: [Saying, ...Saying[]][] = [];
  for (const saying of inOrder) {
    const last = runs.at(-1);
    if (last !== undefined && whoIn(last[0]) === whoIn(saying)) last.push(saying);
    else runs.push([saying]);
  }
  return runs.map((run) => {
    const words = run.map(({ places: [{ statement }] }) => statement.words);
    return {
      speakers: run[0].places[0].statement.speakers,
      talks: [...new Set(words.flatMap(talkTitlesIn))],
      times: words.map(timesIn).find((times) => times !== null) ?? null,
      sayings: run,
    };
  });
}

/** Who says it, as one string. */
function whoIn({ places: [{ statement }] }: Saying): string {
  return statement.speakers.map(keyOf).toSorted().join('\n');
}
