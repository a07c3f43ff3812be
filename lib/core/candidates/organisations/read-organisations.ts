import type { Excerpt, PrintedTitle } from '@/lib/core/candidates/candidate';
import { actingNames } from '@/lib/core/candidates/organisations/acting-names';
import { announcingCompanies } from '@/lib/core/candidates/organisations/announcing-companies';
import { calledCompanies } from '@/lib/core/candidates/organisations/called-companies';
import { definedBodies } from '@/lib/core/candidates/organisations/defined-bodies';
import { employedAt } from '@/lib/core/candidates/organisations/employed-at';
import { employersBefore } from '@/lib/core/candidates/organisations/employers-before';
import { interviewers } from '@/lib/core/candidates/organisations/interviewers';
import { labelledLists } from '@/lib/core/candidates/organisations/labelled-lists';
import { latinCompanies } from '@/lib/core/candidates/organisations/latin-companies';
import { latinEmployers } from '@/lib/core/candidates/organisations/latin-employers';
import { letteredBodies } from '@/lib/core/candidates/organisations/lettered-bodies';
import { lineBodies } from '@/lib/core/candidates/organisations/line-bodies';
import { listedBodies } from '@/lib/core/candidates/organisations/listed-bodies';
import { listedNames } from '@/lib/core/candidates/organisations/listed-names';
import { listsBehind } from '@/lib/core/candidates/organisations/lists-behind';
import { partners } from '@/lib/core/candidates/organisations/partners';
import { responseCentres } from '@/lib/core/candidates/organisations/response-centres';
import { speakingBrands } from '@/lib/core/candidates/organisations/speaking-brands';
import { otherArticlesFrom } from '@/lib/core/candidates/other-articles';
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
    ...calledCompanies(index),
    ...speakingBrands(index),
    ...announcingCompanies(index),
    ...partners(index),
    ...lineBodies(index),
    ...interviewers(index),
    ...responseCentres(index),
    ...employedAt(index),
    ...employersBefore(index.text, titles),
  ].filter(({ start }) => start < end);
}
