import { actingNames } from '@/lib/core/candidates/acting-names';
import type { Excerpt, PrintedTitle } from '@/lib/core/candidates/candidate';
import { definedBodies } from '@/lib/core/candidates/defined-bodies';
import { employedAt } from '@/lib/core/candidates/employed-at';
import { employersBefore } from '@/lib/core/candidates/employers-before';
import { interviewers } from '@/lib/core/candidates/interviewers';
import { labelledLists } from '@/lib/core/candidates/labelled-lists';
import { latinCompanies } from '@/lib/core/candidates/latin-companies';
import { latinEmployers } from '@/lib/core/candidates/latin-employers';
import { letteredBodies } from '@/lib/core/candidates/lettered-bodies';
import { lineBodies } from '@/lib/core/candidates/line-bodies';
import { listedBodies } from '@/lib/core/candidates/listed-bodies';
import { listedNames } from '@/lib/core/candidates/listed-names';
import { listsBehind } from '@/lib/core/candidates/lists-behind';
import { otherArticlesFrom } from '@/lib/core/candidates/other-articles';
import { partners } from '@/lib/core/candidates/partners';
import { speakingBrands } from '@/lib/core/candidates/speaking-brands';
import type { PairIndex } from '@/lib/core/text/pair-index';

/**
 * Every place where the sentences, lists and lines of an article name an organisation as one that takes part, speaks or
 * employs somebody. What the headlines of other articles name below it is left out.
 * @param titles those beside the persons of the article
 * @param isReport whether it reports of something in which bodies take part
 */
export function readOrganisations(
  index: PairIndex,
  titles: readonly PrintedTitle[],
  isReport: boolean,
): Excerpt[] {
  const end = otherArticlesFrom(index.text);
  return [
    ...listedBodies(index, isReport),
    ...listedNames(index, isReport),
    ...labelledLists(index),
    ...listsBehind(index),
    ...definedBodies(index),
    ...letteredBodies(index),
    ...latinCompanies(index),
    ...latinEmployers(index),
    ...actingNames(index),
    ...speakingBrands(index),
    ...partners(index),
    ...lineBodies(index),
    ...interviewers(index),
    ...employedAt(index),
    ...employersBefore(index.text, titles),
  ].filter(({ start }) => start < end);
}
