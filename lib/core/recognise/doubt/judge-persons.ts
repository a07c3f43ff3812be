import type { Recogniser } from '@/lib/core/recognise/compile';
import { type Answer, answerFor } from '@/lib/core/recognise/doubt/answer';
import { type ArticleNames, listArticleNames } from '@/lib/core/recognise/doubt/article-names';
import { type Beside, readBeside } from '@/lib/core/recognise/doubt/beside-name';
import { doubtDefinedOtherwise } from '@/lib/core/recognise/doubt/defined-otherwise';
import { type Doubt, doubtOf } from '@/lib/core/recognise/doubt/doubt';
import type { FactsOf } from '@/lib/core/recognise/doubt/facts';
import { nameRarity } from '@/lib/core/recognise/doubt/name-rarity';
import { NEVER, SURE, weighArticle, weighMention, weightAgainst } from '@/lib/core/recognise/doubt/weigh';
import type { FoundName } from '@/lib/core/recognise/find-names';
import type { Mention } from '@/lib/core/recognise/mention';
import { nameMention, ownersOf } from '@/lib/core/recognise/name-mention';

/** What is asked when it is decided who is meant. */
export interface Judging {
  readonly recogniser: Recogniser;
  readonly factsOf: FactsOf;
  readonly isOwn: (entity: string) => boolean;
  readonly answers: readonly Answer[];
}

/** The reader has put this entity in: a name by itself is a little more. */
const READERS_OWN = 2;

/** By so much one of several has to be ahead of the next. */
const AHEAD = 2;

/** One owner of a name at one of its places. */
interface Claim {
  readonly owner: number;
  readonly entity: string;
  readonly score: number;
  readonly doubt: Doubt;
}

/**
 * Decides for each found name whom it means, and how surely, by what the article says. Names of anything but
 * persons are taken as they are.
 * @returns by name: the mention, or null where somebody else is meant
 */
export function judgePersons(
  text: string,
  names: readonly FoundName[],
  judging: Judging,
): (Mention | null)[] {
  const { recogniser } = judging;
  const plain = doubtDefinedOtherwise(
    text,
    names.map((name) => nameMention(text, name, recogniser)),
  );
  const article = listArticleNames(text, plain);
  const judged: (Mention | null)[] = [...plain];
  const besides = new Map<number, Beside>();
  const bySurface = new Map<number, number[]>();
  let floor = 0;
  names.forEach(({ surface, end }, i) => {
    const mention = plain[i];
    if (mention?.kind !== 'person') return;
    besides.set(i, readBeside(text, mention, floor));
    floor = end;
    const places = bySurface.get(surface);
    if (places === undefined) bySurface.set(surface, [i]);
    else places.push(i);
  });
  for (const places of bySurface.values()) {
    const group = places.flatMap((i) => {
      const [name, mention, beside] = [names[i], plain[i], besides.get(i)];
      return name === undefined || mention === undefined || beside === undefined
        ? []
        : [{ i, name, mention, beside }];
    });
    for (const [i, mention] of judgeGroup(group, article, judging)) judged[i] = mention;
  }
  return judged.map((mention) =>
    mention !== null && judging.isOwn(mention.entity) ? { ...mention, via: 'user' } : mention,
  );
}

interface Place {
  readonly i: number;
  readonly name: FoundName;
  readonly mention: Mention;
  readonly beside: Beside;
}

/** All places of one surface, judged together: what is said at one of them holds for the others. */
function judgeGroup(
  places: readonly Place[],
  article: ArticleNames,
  judging: Judging,
): [number, Mention | null][] {
  const [first] = places;
  if (first === undefined) return [];
  const owners = ownersOf(first.name, judging.recogniser);
  const claims = owners.map((entity, owner) => claimsOf(entity, owner, places, article, judging));
  const isPlain = places.some(({ name }) => !name.isDoubtful);
  return places.map(({ i, name, mention, beside }, at) => {
    const own = claims.flatMap((claim) => claim[at] ?? []).toSorted((a, b) => b.score - a.score);
    const answered = own.map((claim) => answerFor(article.text, claim.entity, beside, judging.answers));
    const chosen = own[answered.indexOf('this')];
    const take = (claim: Claim, doubt: Doubt | null): [number, Mention] => [
      i,
      {
        ...nameMention(article.text, name, judging.recogniser, claim.owner),
        certainty: doubt === null ? 'sure' : 'unsure',
        doubt,
      },
    ];
    if (chosen !== undefined) return take(chosen, null);
    const [best, second] = own.filter((_, n) => answered[n] === null);
    if (best === undefined || best.score <= NEVER) return [i, null];
    if (best.score >= SURE && (second === undefined || best.score - second.score >= AHEAD)) {
      // What the characters leave open is settled by the same name elsewhere in the article.
      const isSettled = isPlain && mention.doubt?.code === 'longer-name';
      return take(best, name.isDoubtful && !isSettled ? mention.doubt : null);
    }
    if (second !== undefined && second.score > NEVER)
      return take(best, doubtOf('one-of-several', best.doubt.spans, owners));
    return take(best, name.isDoubtful ? mention.doubt : best.doubt);
  });
}

/** What speaks for one entity at each of the places. */
function claimsOf(
  entity: string,
  owner: number,
  places: readonly Place[],
  article: ArticleNames,
  { factsOf, isOwn }: Judging,
): Claim[] {
  const facts = factsOf(entity);
  const surface = places[0]?.mention.surface ?? '';
  if (facts === null) return places.map(() => ({ owner, entity, score: 0, doubt: doubtOf('no-support') }));
  const support = weighArticle(facts, article, factsOf);
  const rarity = nameRarity(surface);
  const evidence = places.map(({ mention, beside }) => weighMention(mention, beside, facts, article, rarity));
  const base = rarity + (isOwn(entity) ? READERS_OWN : 0) + support.score;
  const bestBeside = Math.max(...evidence.map(({ beside }) => beside));
  const nearest = Math.max(...evidence.map(({ near }) => near));
  const against = evidence.flatMap((one) => one.against);
  // Whose own office stands beside the name once is not somebody else in the next sentence; only of a common name
  // an article may know two.
  const isIdentified = bestBeside > SURE;
  const isContradicted = against.length > 0 && !isIdentified;
  let isBehindAnother = false;
  return evidence.map((one) => {
    const isOthers = one.against.length > 0 && !(isIdentified && rarity > (one.isCalled ? 1 : 0));
    if (isOthers) isBehindAnother = true;
    else if (one.beside > SURE) isBehindAnother = false;
    // Where an article knows two, a bare name is whoever was introduced last.
    const isAnother = isOthers || (isBehindAnother && isIdentified && rarity === 0);
    const isAgainst = isAnother || isContradicted;
    const beside = isAnother ? one.beside : bestBeside;
    const score = base + nearest + beside + (isAgainst ? weightAgainst(rarity) : 0);
    const spans = support.spans.toSorted((a, b) => a.start - b.start);
    const doubt = isAgainst
      ? doubtOf('other-affiliation', one.against.length > 0 ? one.against : against.slice(0, 1))
      : doubtOf(spans.length > 0 ? 'little-support' : 'no-support', spans);
    return { owner, entity, score, doubt };
  });
}
