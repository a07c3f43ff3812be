import { nearDuplicates } from '@/lib/core/near-duplicates/near-duplicates';
import {
  type ArticleStatements,
  type KeptStatement,
  keyOf,
  type Subject,
} from '@/lib/core/records/article-statements';
import type { StoredArticle } from '@/lib/core/records/stored-article';

/** An article with what is said in it. */
export interface ReadArticle {
  readonly article: StoredArticle;
  readonly said: ArticleStatements;
}

/** One place where a saying stands. */
export interface SayingPlace extends ReadArticle {
  readonly statement: KeptStatement;
}

/** Words of an article and where they stand. */
export interface WordsPlace {
  readonly article: StoredArticle;
  readonly statement: Pick<KeptStatement, 'start' | 'end' | 'words'>;
}

/** What somebody said once, with every article that prints it: where it was published first comes first. */
export interface Saying {
  readonly places: readonly [SayingPlace, ...SayingPlace[]];
}

/** A day that articles are shown with. */
export interface Day {
  /** `YYYY-MM-DD`; of a source that says no more, `YYYY-MM` or `YYYY`. */
  readonly date: string;
  /** Whether it is only the day on which the article was opened first: none says when it was published. */
  readonly isSeen: boolean;
}

/** What somebody said at one event, or in one article that names none, with the day on which it was published last. */
export interface Occasion extends Day {
  readonly event: Subject | null;
  readonly sayings: readonly Saying[];
}

/** As the sites tell their days (+08:00), in ms. */
const BEIJING = 8 * 60 * 60 * 1000;

/** The day on which an article was published, by what it says; else the day on which it was seen first. */
export function dayOf({ published, firstSeen }: StoredArticle): Day {
  if (published !== null) return { date: published.slice(0, 10), isSeen: false };
  return { date: new Date(firstSeen + BEIJING).toISOString().slice(0, 10), isSeen: true };
}

/** Orders articles by their days. */
export function byDay(a: StoredArticle, b: StoredArticle): number {
  return compare(dayOf(a).date, dayOf(b).date);
}

/** Days in order, without those on which something was only seen where another is known. */
export function knownDays(days: readonly Day[]): Day[] {
  const known = days.filter(({ isSeen }) => !isSeen);
  return (known.length > 0 ? known : days).toSorted((a, b) => compare(a.date, b.date));
}

/**
 * All that somebody says in some articles, by occasion, the newest first. What several articles print alike is one
 * saying.
 * @param key of the speaker, see `keyOf`; or of an event: then all that is said in its articles
 */
export function occasionsOf(articles: readonly ReadArticle[], key: string): Occasion[] {
  return [...Map.groupBy(sayingsOf(articles, key), occasionOf).values()]
    .map((group) => occasion(group))
    .toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

/** The same, in no order: each once, with every place that prints it. */
export function sayingsOf(articles: readonly ReadArticle[], key: string): Saying[] {
  const places = articles.flatMap(({ article, said }) =>
    said.statements
      .filter(({ speakers }) => isAbout(said, key) || speakers.some((speaker) => keyOf(speaker) === key))
      .map((statement): SayingPlace => ({ article, said, statement })),
  );
  return [...Map.groupBy(places, ({ statement }) => whatMustAgree(statement)).values()].flatMap((alike) =>
    nearDuplicates(alike.map(({ statement }) => statement.words)).map((group) =>
      sayingAt(group.flatMap((at) => alike[at] ?? [])),
    ),
  );
}

function isAbout({ event }: ArticleStatements, key: string): boolean {
  return event !== null && keyOf(event) === key;
}

/**
 * What reprints never change: who speaks, the figures, and how often something is denied. Two sentences that differ
 * there are two, however much else they share.
 */
function whatMustAgree({ words, speakers }: KeptStatement): string {
  const plain = words.normalize('NFKC');
  const figures = plain.match(/\d+/g) ?? [];
  const denials = plain.match(/[不没未无非]/g) ?? [];
  return [...speakers.map(({ name }) => name), ...figures, denials.length].join('\n');
}

function sayingAt(places: readonly SayingPlace[]): Saying {
  const [first, ...others] = places.toSorted((a, b) => byDay(a.article, b.article));
  if (first === undefined) throw new Error('A group of duplicates has a member');
  return { places: [first, ...others] };
}

/** Where one of its articles names an event, it was said there. */
function occasionOf({ places }: Saying): string {
  const { event } = places.find(({ said }) => said.event !== null)?.said ?? { event: null };
  return event === null ? places[0].article.id : keyOf(event);
}

function occasion(sayings: readonly Saying[]): Occasion {
  const all = sayings.flatMap(({ places }) => places);
  const last = knownDays(all.map(({ article }) => dayOf(article))).at(-1);
  if (last === undefined) throw new Error('What was said stands somewhere');
  return {
    ...last,
    event: all.find(({ said }) => said.event !== null)?.said.event ?? null,
    sayings: sayings.toSorted(
      ({ places: [a] }, { places: [b] }) =>
        byDay(b.article, a.article) ||
        compare(a.article.id, b.article.id) ||
        a.statement.start - b.statement.start,
    ),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
