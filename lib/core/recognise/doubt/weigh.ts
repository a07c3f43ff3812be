import type { ArticleNames } from '@/lib/core/recognise/doubt/article-names';
import type { Beside } from '@/lib/core/recognise/doubt/beside-name';
import type { Facts } from '@/lib/core/recognise/doubt/facts';
import { nameRarity } from '@/lib/core/recognise/doubt/name-rarity';
import { bodyKey, isShortFor } from '@/lib/core/recognise/doubt/short-form';
import type { Span } from '@/lib/core/text/span';

/*
 * How much each kind of evidence weighs. The sum that a mention needs to be sure is SURE; that a common name
 * with an employer of its own beside it is left out below NEVER. The figures are chosen so that
 * - a title in a body of the person's, right beside the name, is enough for any name;
 * - for a rare name one thing that speaks for it is enough, for a common one it takes two or three;
 * - no name is sure by itself.
 */
export const SURE = 3;
export const NEVER = -3;

const OWN_BODY_BESIDE = 4;
const LONG_TITLE_BESIDE = 4;
const TITLE_BESIDE = 2;
const SHORT_TITLE_BESIDE = 1;
const BODY_ON_THE_LINE = 1;
const BODY_IN_THE_ARTICLE = 1;
const OWN_EVENT = 2;
const RELATED_EVENT = 1;
const COMPANION = 1;
const MOST_COMPANIONS = 2;
const OTHER_BODY_BESIDE = -3;
/** Whose name hardly anybody else has has rather changed the office. */
const OTHER_BODY_BESIDE_RARE_NAME = -2;

/** As many units a title has that is as good as a name: 互联网大会秘书长. */
const LONG_TITLE = 6;
const SHORT_TITLE = 3;

/** What speaks for or against an entity at one mention. */
export interface Evidence {
  /** What stands beside the name speaks for it: the best of it. */
  readonly beside: number;
  /** Titles or an employer beside the name that are somebody else's. */
  readonly against: readonly Span[];
  /** What stands on the line speaks for it, and where. */
  readonly line: number;
  readonly lineSpan: Span | null;
}

/** Looks at what stands beside and around one mention of a person. */
export function weighMention(mention: Span, beside: Beside, facts: Facts, article: ArticleNames): Evidence {
  const own = bestBeside(beside, facts, article);
  const bodyOnLine = article.firstOnLine(mention, facts.bodies);
  return {
    beside: own,
    against: own >= OWN_BODY_BESIDE ? [] : foreignSpans(beside, article, facts),
    line: bodyOnLine === null ? 0 : BODY_ON_THE_LINE,
    lineSpan: bodyOnLine,
  };
}

function bestBeside(
  { titles, rank, spans, memberOf, employer, below }: Beside,
  facts: Facts,
  article: ArticleNames,
): number {
  const around = below === null ? spans : [...spans, below];
  if (around.some((span) => article.firstWithin(span, facts.bodies) !== null)) return OWN_BODY_BESIDE;
  if (memberOf !== null && article.isNamedUpTo(memberOf, facts.bodies)) return OWN_BODY_BESIDE;
  const bodies = titles.flatMap(({ organisation }) => organisation?.surface ?? []);
  if (employer !== null) bodies.push(article.text.slice(employer.start, employer.end));
  if (bodies.some((body) => isOwn(body, facts))) return OWN_BODY_BESIDE;
  const printed = titles.map(({ title }) => title);
  if (rank !== null) printed.push(rank);
  return Math.max(0, ...printed.map((title) => weighTitle(title, facts)));
}

/** How much a printed title without a body of its own speaks for somebody of whom titles are known. */
function weighTitle(printed: string, { titles }: Facts): number {
  if (printed.length >= LONG_TITLE && titles.includes(printed)) return LONG_TITLE_BESIDE;
  const fits = titles.some(
    (title) => title.endsWith(printed) || printed.endsWith(title) || isRank(printed, title),
  );
  if (!fits) return 0;
  return printed.length > SHORT_TITLE || printed.endsWith('院士') ? TITLE_BESIDE : SHORT_TITLE_BESIDE;
}

/** 院士 is held by few: a title that ends with it speaks for whoever is one. */
function isRank(printed: string, title: string): boolean {
  return printed.endsWith('院士') && title.endsWith('院士');
}

function isOwn(organisation: string, { bodyNames }: Facts): boolean {
  const name = bodyKey(organisation);
  return bodyNames.some((own) => own.includes(name) || isShortFor(name, own));
}

/** The titles beside a name that are held in somebody else's body. */
function foreignSpans({ titles, employer }: Beside, article: ArticleNames, facts: Facts): Span[] {
  const foreign = titles.filter(
    ({ organisation }) => organisation !== null && !isOwn(organisation.surface, facts),
  );
  const spans: Span[] = foreign.map(({ start, end }) => ({ start, end }));
  if (employer !== null && !isOwn(article.text.slice(employer.start, employer.end), facts))
    spans.push(employer);
  return spans.toSorted((a, b) => a.start - b.start);
}

/** What the whole article says of an entity, and where. */
export interface Support {
  readonly score: number;
  readonly spans: readonly Span[];
}

/**
 * What an article says for a person apart from what stands beside the name: the person's events and bodies, and
 * companions whose own names leave little doubt.
 */
export function weighArticle(facts: Facts, article: ArticleNames): Support {
  const spans: Span[] = [];
  let score = 0;
  const add = (weight: number, ids: ReadonlySet<string>): boolean => {
    const first = article.first(ids);
    if (first === null) return false;
    spans.push(first);
    score += weight;
    return true;
  };
  if (!add(OWN_EVENT, facts.events)) add(RELATED_EVENT, facts.relatedEvents);
  add(BODY_IN_THE_ARTICLE, facts.bodies);
  let companions = 0;
  for (const { entity, surface, start, end } of article.persons) {
    if (companions >= MOST_COMPANIONS || !facts.companions.has(entity) || nameRarity(surface) === 0) continue;
    companions++;
    score += COMPANION;
    spans.push({ start, end });
  }
  return { score, spans };
}

/** What titles of somebody else's weigh for a name of this rarity. */
export function weightAgainst(rarity: number): number {
  return rarity > 1 ? OTHER_BODY_BESIDE_RARE_NAME : OTHER_BODY_BESIDE;
}
