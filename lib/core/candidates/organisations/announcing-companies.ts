import type { Excerpt } from '@/lib/core/candidates/candidate';
import { OWN_DEEDS, SELF_DESCRIBING } from '@/lib/core/candidates/lexicon/taking-part';
import { subjectBefore, subjectsBefore } from '@/lib/core/candidates/organisations/clause-subject';
import { isMetAround, looksLikeCompany } from '@/lib/core/candidates/organisations/company-likeness';
import { isLatinName } from '@/lib/core/candidates/organisations/latin-name';
import { Trigger } from '@/lib/core/recognise/triggers';
import { unitAt } from '@/lib/core/text/neighbours';
import type { PairIndex } from '@/lib/core/text/pair-index';

/** 作为国内领先的厂商, 是国内的头部企业: what says that its subject is a company. */
const DESCRIPTION =
  /^(?:作为|是)[^，。；：！？\n]{0,30}?(?:企业|厂商|公司|提供商|服务商|供应商|开发商|运营商)(?![的业数名内])/;
const LONGEST_DESCRIPTION = 40;
/** What ends like a company's name and is none: 恶意软件, 开源软件, 云原生安全. */
const NO_COMPANY = /(?:软件|平台|社区|团队|政府|汽车|组织|原生安全|国家安全|防部)$/;
/** What only companies do, whatever they are called. */
const OF_COMPANIES = /^(?:自成立|深耕|秉承|秉持)/;
const LONGEST_DEED = 3;
const SHORTEST_BRAND = 3;
const LATIN = /^[A-Za-z]/;
const COMMA = ','.charCodeAt(0);

/**
 * Finds the companies that an article is written by, or all about: what clauses say of them is what companies have written of
 * themselves, and the article goes on about them.
 */
export function announcingCompanies(index: PairIndex): Excerpt[] {
  const { text } = index;
  const doing = subjectsBefore(index, OWN_DEEDS).filter(({ surface, end }) => {
    if (LATIN.test(surface)) return false;
    const isBrand =
      surface.length >= SHORTEST_BRAND && OF_COMPANIES.test(text.slice(end, end + LONGEST_DEED));
    return isBrand || looksLikeCompany(surface);
  });
  return [...doing, ...describedIn(index)].filter(
    (subject) => !NO_COMPANY.test(subject.surface) && isMetAround(text, subject),
  );
}

/** 青禾是国内领先的厂商; 青禾，作为国内领先的厂商. */
function describedIn(index: PairIndex): Excerpt[] {
  const { text } = index;
  const found: Excerpt[] = [];
  for (const word of SELF_DESCRIBING) {
    for (const at of index.placesOfWord(Trigger.verb, word)) {
      const subject = subjectBefore(text, unitAt(text, at - 1) === COMMA ? at - 1 : at);
      if (subject === null || subject.surface.length < SHORTEST_BRAND) continue;
      if (LATIN.test(subject.surface) && !isLatinName(subject.surface)) continue;
      if (DESCRIPTION.test(text.slice(at, at + LONGEST_DESCRIPTION))) found.push(subject);
    }
  }
  return found;
}
