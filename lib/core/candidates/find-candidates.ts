import type { Candidate } from '@/lib/core/candidates/candidate';
import { findOrganisations } from '@/lib/core/candidates/organisations/find-organisations';
import { findPeople } from '@/lib/core/candidates/people/find-people';
import { namesOfLines } from '@/lib/core/candidates/people/line-names';
import type { Mention } from '@/lib/core/recognise/mention';
import { TRIGGERS } from '@/lib/core/recognise/triggers';
import { PairIndex } from '@/lib/core/text/pair-index';

/**
 * Finds the people and organisations that a text introduces and that are not among its known mentions, people
 * first, each in the order in which they are introduced. A mention whose titles say that somebody else of
 * the name is meant counts as unknown. Time grows with the text.
 * @param mentions what is known in the text, in order, as `recognise` gives it
 * @param index of the text, by {@link TRIGGERS}, where there is one
 */
export function findCandidates(
  text: string,
  mentions: readonly Mention[],
  index = new PairIndex(text, TRIGGERS),
): Candidate[] {
  const known = mentions.filter(({ doubt }) => doubt?.code !== 'other-affiliation');
  const lines = namesOfLines(index);
  const people = findPeople(index, known, lines);
  return [...people, ...findOrganisations(index, known, people, lines)];
}
