import type { Excerpt, PrintedTitle } from '@/lib/core/candidates/candidate';
import { EndingSet } from '@/lib/core/candidates/lexicon/ending-set';
import { endsLeadIn, isCut } from '@/lib/core/candidates/lexicon/lead-ins';
import { BODY_ENDS } from '@/lib/core/candidates/lexicon/organisations';
import type { PersonName } from '@/lib/core/candidates/people/person-name';
import { readChineseName } from '@/lib/core/candidates/people/read-name';
import { organisationInTitle } from '@/lib/core/candidates/titles/organisation-in-title';
import type { Role } from '@/lib/core/candidates/titles/role-at';
import { beginningOf } from '@/lib/core/candidates/titles/title-beginning';
import { titlesBefore } from '@/lib/core/candidates/titles/titles-before';
import { CharacterSet } from '@/lib/core/recognise/lexicon/character-set';
import { BLANK, KIND, Kind } from '@/lib/core/text/fold';
import { unitAt } from '@/lib/core/text/neighbours';

/** Ranks that stand right behind a name: 吴世忠院士. */
const BEHIND_NAMES = new EndingSet(
  '院士 教授 博士 研究员 副教授 副研究员 助理教授 助理研究员 老师 警官 法官 检察官',
);
/** Offices that stand there too, where the body that they are held in stands before the name. */
const BEHIND_NAMES_OF_BODIES = new EndingSet(
  `主任 副主任 处长 副处长 局长 副局长 院长 副院长 所长 副所长 部长 副部长 会长 副会长 秘书长 副秘书长 司长 副司长 委员 书记 副书记
  主席 副主席 校长 副校长 理事长 副理事长 总裁 副总裁 总监 总经理 副总经理 董事长 律师`,
);

const LISTED = '、'.charCodeAt(0);
const NUMBER = /^[（(]\d+[)）]/;

/** How far the body before a name is looked for, in UTF-16 units. */
const BODY_REACH = 40;

/**
 * 遇到了曾鸣教授, 密码管理局冯育晖处长: a name that stands between a sign, a word that no title reaches over or the
 * body that the title is held in, and a rank.
 */
export function nameBeforeRank(
  text: string,
  role: Role,
  floor: number,
): { name: PersonName; titles: readonly PrintedTitle[] } | null {
  const rank = BEHIND_NAMES.longestAt(text, role.end, floor);
  const length = Math.max(rank, BEHIND_NAMES_OF_BODIES.longestAt(text, role.end, floor));
  if (length === 0) return null;
  const start = role.end - length;
  for (const size of [3, 2, 4]) {
    const at = start - size;
    if (at < floor) continue;
    const name = readChineseName(text, at);
    if (name === null || (name.end !== start && name.otherEnd !== start) || name.word !== null) continue;
    if (name.surname !== 'common' || !name.usual) continue;
    const body = bodyBefore(text, at, floor);
    const organisation = body?.organisation ?? null;
    const speaks = SAYS.test(text.slice(role.end, role.end + 2));
    const isOfClause = speaks && size === 3 && KIND[unitAt(text, at - 1)] !== Kind.wide;
    if (organisation === null && !isOfClause && (rank < length || !mayPrecedeName(text, at))) continue;
    const title = text.slice(start, role.end);
    return {
      name: {
        start: at,
        end: start,
        form: 'chinese',
        closing: 'word',
        otherEnd: null,
        likeness: isOfClause || size === 3 ? 0.85 : standsBehindSign(text, at) ? 0.8 : 0.7,
      },
      titles: [...(body?.titles ?? []), { start, end: role.end, title, organisation }],
    };
  }
  return null;
}

/** ，乔立警官; 和 may stand between as well. */
function standsBehindSign(text: string, at: number): boolean {
  const unit = unitAt(text, at - 1);
  return KIND[unit] !== Kind.wide || JOINING.has(unit);
}

/** What a clause goes on with behind who speaks in it: 程光远副主任指出. */
const SAYS = /^(?:在[致主演讲]|表示|指出|强调|认为|介绍|代表|致辞|发表|分享|首先|从|围绕|以[《“])/;

/** The body whose name ends at `at`, cut down to its own name, and the titles that a list has before it; null where none does. */
function bodyBefore(
  text: string,
  at: number,
  floor: number,
): { organisation: Excerpt | null; titles: readonly PrintedTitle[] } | null {
  if (BODY_ENDS.longestAt(text, at, floor) < 2 && !SHORT_BODY_ENDS.has(text[at - 1] ?? '')) return null;
  const lowest = Math.max(floor, at - BODY_REACH);
  const { start, stop } = beginningOf(text, at, lowest, floor);
  if (stop === 'far') return null;
  // (32)云岭大学白慧敏教授: the number of a list.
  let begin = start + (NUMBER.exec(text.slice(start, at))?.[0].length ?? 0);
  while (unitAt(text, begin) === BLANK) begin++;
  const organisation = organisationInTitle(text, begin, at);
  const isListed = organisation !== null && stop === 'separator' && unitAt(text, start - 1) === LISTED;
  return { organisation, titles: isListed ? titlesBefore(text, start - 1, floor) : [] };
}

/** Ends of bodies and departments of one character that no name begins behind by chance. */
const SHORT_BODY_ENDS = new Set('处局所');

/** Whether a name may begin at `at`, with no title before it. */
function mayPrecedeName(text: string, at: number): boolean {
  const unit = unitAt(text, at - 1);
  if (KIND[unit] !== Kind.wide) return true;
  if (isCut(text, at, unit) || JOINING.has(unit)) return true;
  return endsLeadIn(text, at);
}

const JOINING = new CharacterSet('和与及、跟为');
