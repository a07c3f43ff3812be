import type { ArticleNames } from '@/lib/core/recognise/doubt/article-names';
import type { Beside } from '@/lib/core/recognise/doubt/beside-name';
import type { Facts, FactsOf } from '@/lib/core/recognise/doubt/facts';
import { nameRarity } from '@/lib/core/recognise/doubt/name-rarity';
import { bodyOf, bodyOfTitle, isHeldIn, isOutsider } from '@/lib/core/recognise/doubt/own-body';
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
const BODY_IN_THE_SENTENCE = 1;
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

/** 联盟秘书长: whose, is not said. */
const GENERIC_HEAD = /^(?:联盟|协会|学会|商会|公司|集团|中心|研究院|研究所|学院|大会|论坛)/;

/** What speaks for or against an entity at one mention. */
export interface Evidence {
  /** What stands beside the name speaks for it: the best of it. */
  readonly beside: number;
  /** Titles or an employer beside the name that are somebody else's. */
  readonly against: readonly Span[];
  /** Among these a word for somebody who holds no office. */
  readonly isCalled: boolean;
  /** What the sentence says beside a title speaks for it. */
  readonly near: number;
}

/**
 * Looks at what stands beside and around one mention of a person.
 * @param rarity how rare the name is
 */
export function weighMention(
  mention: Span,
  beside: Beside,
  facts: Facts,
  article: ArticleNames,
  rarity: number,
): Evidence {
  const own = bestBeside(beside, facts, article, rarity);
  const calling =
    own >= OWN_BODY_BESIDE || isOwnCalling(beside.calling, facts, article) ? null : beside.calling;
  const foreign = own >= OWN_BODY_BESIDE ? [] : foreignSpans(beside, article, facts, rarity);
  return {
    beside: own,
    against: calling === null ? foreign : [...foreign, calling].toSorted((a, b) => a.start - b.start),
    isCalled: calling !== null,
    near: isBodyNear(mention, beside, facts, article) ? BODY_IN_THE_SENTENCE : 0,
  };
}

/** So far from a bare name a body in its sentence is said of it, in UTF-16 units. */
const NEAR = 30;

/** Whether the sentence names a body of the person's: anywhere beside a title, near a bare name. */
function isBodyNear(mention: Span, { titles, rank }: Beside, facts: Facts, article: ArticleNames): boolean {
  const body = article.firstInSentence(mention, facts.bodies);
  if (body === null) return false;
  const [from, to] = body.end <= mention.start ? [body.end, mention.start] : [mention.end, body.start];
  if (isOutsider(article.text.slice(from, to))) return false;
  return titles.length > 0 || rank !== null || to - from <= NEAR;
}

function isOwnCalling(calling: Span | null, { isAuthor, titles }: Facts, { text }: ArticleNames): boolean {
  if (calling === null || isAuthor) return true;
  const printed = text.slice(calling.start, calling.end);
  return titles.some((title) => title.endsWith(printed));
}

function bestBeside(
  { titles, rank, memberOf, employer, bracketed, below }: Beside,
  facts: Facts,
  article: ArticleNames,
  rarity: number,
): number {
  const stretches = employer === null ? [...titles, ...below] : [...titles, employer, ...below];
  if (stretches.some((span) => isHeldIn(span, facts, article, rarity))) return OWN_BODY_BESIDE;
  if (memberOf.some((end) => article.isNamedUpTo(end, facts.bodies))) return OWN_BODY_BESIDE;
  const { text } = article;
  const whose = titles.map((title) => bodyOfTitle(title, facts, text, rarity));
  if (whose.includes('own')) return OWN_BODY_BESIDE;
  const bodies: string[] = [];
  if (employer !== null) bodies.push(text.slice(employer.start, employer.end));
  if (bracketed !== null) bodies.push(text.slice(bracketed.start, bracketed.end));
  if (bodies.some((body) => bodyOf(body, facts) === 'own')) return OWN_BODY_BESIDE;
  const printed = titles.flatMap(({ title }, i) => (whose[i] === 'other' ? [] : title));
  if (rank !== null) printed.push(rank);
  return Math.max(0, ...printed.map((title) => weighTitle(title, facts)));
}

/** How much a printed title without a body of its own speaks for somebody of whom titles are known. */
function weighTitle(whole: string, { titles }: Facts): number {
  const printed = whole.replace(GENERIC_HEAD, '');
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

/** The titles beside a name that are held in somebody else's body. */
function foreignSpans(
  { titles, below, employer, bracketed }: Beside,
  article: ArticleNames,
  facts: Facts,
  rarity: number,
): Span[] {
  const foreign = [...titles, ...below].filter(
    (title) => bodyOfTitle(title, facts, article.text, rarity) === 'other',
  );
  const spans: Span[] = foreign.map(({ start, end }) => ({ start, end }));
  if (employer !== null && article.firstWithin(employer, facts.bodies) === null) {
    if (bodyOf(article.text.slice(employer.start, employer.end), facts) === 'other') spans.push(employer);
  }
  if (bracketed !== null && isOthersBody(article.text.slice(bracketed.start, bracketed.end), facts))
    spans.push(bracketed);
  return spans.toSorted((a, b) => a.start - b.start);
}

const ENDS_BODY =
  /(?:公司|集团|大学|学院|中学|小学|研究[院所]|中心|协会|学会|银行|医院|设计院|[省市县区].{1,6}[局厅委]|日报|晚报)$/;

function isOthersBody(bracketed: string, facts: Facts): boolean {
  return ENDS_BODY.test(bracketed) && bodyOf(bracketed, facts) === 'other';
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
export function weighArticle(facts: Facts, article: ArticleNames, factsOf: FactsOf): Support {
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
  const isBodyNamed = add(BODY_IN_THE_ARTICLE, facts.bodies);
  let companions = 0;
  for (const { entity, surface, start, end } of article.persons) {
    if (companions >= MOST_COMPANIONS || !facts.companions.has(entity) || nameRarity(surface) === 0) continue;
    // Whoever writes of a company names its founder: both say the same.
    if (isBodyNamed && !(factsOf(entity)?.ownBodies.isDisjointFrom(facts.bodies) ?? true)) continue;
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
