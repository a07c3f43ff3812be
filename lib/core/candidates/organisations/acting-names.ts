import type { Excerpt } from '@/lib/core/candidates/candidate';
import { COMPANY_VERBS, CONVENING_VERBS, HONOURS } from '@/lib/core/candidates/lexicon/taking-part';
import { beginsJoint } from '@/lib/core/candidates/organisations/body-start';
import { subjectsBefore } from '@/lib/core/candidates/organisations/clause-subject';
import { isMetAgain, looksLikeCompany } from '@/lib/core/candidates/organisations/company-likeness';
import { namesSeveral } from '@/lib/core/candidates/organisations/list-before';
import { isNamelessCompany } from '@/lib/core/candidates/organisations/trade-words';
import type { PairIndex } from '@/lib/core/text/pair-index';

const CLAUSE = 12;
/**
 * Finds the names of which a clause says at its beginning that they are a company, win something or are invited:
 * 青禾安全是一家 …, 青禾安全荣获 …. A name that does not look like a company's is believed where two clauses say so, or the article goes on about it.
 */
export function actingNames(index: PairIndex): Excerpt[] {
  const { text } = index;
  const subjects = subjectsBefore(index, [...COMPANY_VERBS, ...HONOURS]);
  const clauses = Map.groupBy(subjects, ({ surface }) => surface);
  return [...holdersIn(index), ...subjects].filter(
    (subject) =>
      looksLikeCompany(subject.surface) ||
      isMetAgain(text, subject) ||
      saysMoreThanOnce(text, clauses.get(subject.surface) ?? []),
  );
}

/** 云岭协会联合 …, 云岭大学举办 …: one body, in Chinese, that fills the clause before what it does with others or for them, or brings out. */
function holdersIn(index: PairIndex): Excerpt[] {
  const { text } = index;
  return subjectsBefore(index, CONVENING_VERBS).filter(({ start, end, surface }) => {
    if (isNamelessCompany(text, start, end)) return false;
    if (text.startsWith(JOINTLY, end) && !beginsJoint(text, end)) return false;
    if (SECURE_BOOT.test(text.slice(end - 2, end + 2))) return false;
    return looksLikeCompany(surface) && ONE_IN_CHINESE.test(surface) && !namesSeveral(text, start, end);
  });
}

const JOINTLY = '联合';
/** Not 计划成立…, 迫使…, 美国政府, 复旦大学团队: a verb before a name, and who is nobody in particular. */
const ONE_IN_CHINESE =
  /^(?!计划|拟|筹备|可见|完善|报告期|自国|如|[促迫致]使|停用)(?!.*首[个家款])[^&、]*\p{Script=Han}(?<!政府|团队|组织|信息|软件|董事会)$/u;
/** 安全启动: what a device begins with. */
const SECURE_BOOT = /安全启动$/;

/** A headline that is printed again says no more. */
function saysMoreThanOnce(text: string, subjects: readonly Excerpt[]): boolean {
  return new Set(subjects.map(({ end }) => text.slice(end, end + CLAUSE))).size > 1;
}
