import type { Candidate } from '@/lib/core/candidates/candidate';
import { shorterBrand } from '@/lib/core/candidates/organisations/brand-forms';
import { CharacterSet } from '@/lib/core/recognise/lexicon/character-set';
import { unitAt } from '@/lib/core/text/neighbours';

/** What the full name of a brand ends with, however seldom it is used. */
const FULL = /(?:集团|科技|股份)$/;
/** What stands between two that are listed as two. */
const LISTING = new CharacterSet('、和与及');

/**
 * Joins a brand with the same brand and one more word that says what it does, where both are candidates: 火绒 and 火绒安全. Not
 * where the text lists them as two, nor where the shorter one is met more often: 腾讯 is more than 腾讯安全.
 */
export function joinBrands(text: string, candidates: readonly Candidate[]): Candidate[] {
  const byName = new Map(candidates.map((candidate) => [candidate.name, candidate]));
  const joined = new Map<Candidate, Candidate>();
  const gone = new Set<Candidate>();
  for (const long of candidates) {
    const short = byName.get(shorterBrand(long.name) ?? '');
    if (short === undefined || gone.has(short) || joined.has(short)) continue;
    if (!FULL.test(long.name) && short.mentions.length > long.mentions.length) continue;
    const mentions = [...long.mentions, ...short.mentions].toSorted((a, b) => a.start - b.start);
    if (areListed(text, mentions)) continue;
    const surfaces = [...new Set([...long.surfaces, ...short.surfaces])];
    joined.set(long, { ...long, surfaces, mentions, score: Math.max(long.score, short.score) });
    gone.add(short);
  }
  return candidates.flatMap((one) => (gone.has(one) ? [] : [joined.get(one) ?? one]));
}

/** 青禾、青禾安全: whether two forms stand side by side. */
function areListed(text: string, mentions: Candidate['mentions']): boolean {
  return mentions.some(({ start, surface }, i) => {
    const before = mentions[i - 1];
    return before?.end === start - 1 && before.surface !== surface && LISTING.has(unitAt(text, start - 1));
  });
}
