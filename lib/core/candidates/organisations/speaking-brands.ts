import type { Excerpt } from '@/lib/core/candidates/candidate';
import { DOES_OR_SAYS, NO_SPEAKERS } from '@/lib/core/candidates/lexicon/speaking';
import { subjectsBefore } from '@/lib/core/candidates/organisations/clause-subject';
import { isMetAgain, looksLikeCompany } from '@/lib/core/candidates/organisations/company-likeness';
import { foreignNameEnd } from '@/lib/core/candidates/people/read-other-name';
import type { PairIndex } from '@/lib/core/text/pair-index';

const LATIN = /^[A-Za-z]/;
/** A surname in Latin letters has its first name before it somewhere: looked for so far back. */
const FULL_NAME_REACH = 3000;
const NAME_REACH = 20;
/** What stands before a surname, a handle or a gang. */
const SOMEBODY = /(?:[A-Z][A-Za-z.-]+ |(?:名叫|名为|黑客|昵称|代号|用户|组织|团伙|勒索软件)[ “]?)$/;
/** What stands behind the name of a gang. */
const GANG = /^[ ”]?(?:黑客|勒索|犯罪|威胁)?(?:软件|行为)?(?:组织|团伙|者|勒索)/;
const GANG_REACH = 8;
const SHORTEST = 2;
const LONGEST = 8;
const CLAUSE = 12;
/** So many clauses say what somebody does before a name without a word for its kind is believed. */
const LEAST_CLAUSES = 2;

/**
 * Finds the names that clauses begin with which say something or bring something out, and that the article goes on about:
 * 台积电宣布 …. One that does not look like a company's has to do so twice.
 */
export function speakingBrands(index: PairIndex): Excerpt[] {
  const { text } = index;
  const subjects = subjectsBefore(index, DOES_OR_SAYS).filter(
    (subject) => !NO_SPEAKERS.test(subject.surface) && !isPersonal(text, subject),
  );
  const clauses = Map.groupBy(subjects, ({ surface }) => surface);
  return [...clauses.values()].flatMap((all): readonly Excerpt[] => {
    const [first] = all;
    if (first === undefined || !isMetAgain(text, first)) return [];
    const said = new Set(all.map(({ end }) => text.slice(end, end + CLAUSE))).size;
    const { length } = first.surface;
    const isBrand = !LATIN.test(first.surface) && length >= SHORTEST && length <= LONGEST;
    return looksLikeCompany(first.surface) || (isBrand && said >= LEAST_CLAUSES) ? all : [];
  });
}

/** Whether a name may be somebody's: Lemon beside Jim Lemon, a handle, 马斯克; or a gang's. */
function isPersonal(text: string, { start, end, surface }: Excerpt): boolean {
  if (!LATIN.test(surface)) return foreignNameEnd(text, start) === end;
  if (surface.includes(' ')) return false;
  if (/^[a-z]+$/.test(surface)) return true;
  const around = text.slice(Math.max(0, start - FULL_NAME_REACH), end + FULL_NAME_REACH);
  for (let at = around.indexOf(surface); at >= 0; at = around.indexOf(surface, at + 1)) {
    const behind = at + surface.length;
    if (SOMEBODY.test(around.slice(Math.max(0, at - NAME_REACH), at))) return true;
    if (GANG.test(around.slice(behind, behind + GANG_REACH))) return true;
  }
  return false;
}
