import type { Excerpt } from '@/lib/core/candidates/candidate';
import { EndingSet } from '@/lib/core/candidates/lexicon/ending-set';
import { isNoBody } from '@/lib/core/candidates/lexicon/no-body';
import { BODY_ENDS } from '@/lib/core/candidates/lexicon/organisations';
import { LISTED_BODY_ENDS, OFFICE_OF, SPEAKING } from '@/lib/core/candidates/lexicon/taking-part';
import { bodyStart } from '@/lib/core/candidates/organisations/body-start';
import { isField } from '@/lib/core/candidates/organisations/field-words';
import { standsAsToken } from '@/lib/core/recognise/token-edge';
import { Trigger } from '@/lib/core/recognise/triggers';
import { BLANK, BREAK } from '@/lib/core/text/fold';
import { unitAt } from '@/lib/core/text/neighbours';
import type { PairIndex } from '@/lib/core/text/pair-index';

/** （NIST）, (Identity Theft Resource Center, ITRC): letters that stand for a name before them. */
const LETTERS = /^[ \u00a0]?[（(]\s?(?:[A-Z][A-Za-z .&'-]{2,60}[,，]\s?)?([A-Z][A-Z\d&-]{2,8})\s?[）)]/;
const LONGEST_BRACKET = 80;
const SHORTEST_BODY = 5;
/** 美能源部: of a country that is named by one character. */
const OF_COUNTRY = /^[美英德法日韩俄欧澳加印]\p{Script=Han}{2,}[部署局军院]$/u;
/** Ends of bodies that only letters behind them make sure of. */
const MORE_ENDS = new EndingSet('国防军 司令部 航空 公路局 交易委员会 合作组织 联合航空 邮政 铁路');
const ENDS = [LISTED_BODY_ENDS, BODY_ENDS, MORE_ENDS];
/** What bodies that matter do where they do not speak. */
const ACTS =
  /^ ?(?:也|还|已|将|近日|日前|今日|正在|随后)?(?:建议|敦促|要求|警告|发出|发布|提出|启动|承诺|裁定|处以|希望)/;
/** 局长蒂莫西（Timothy）出席安全联盟: it begins behind brackets and what is done there. */
const BEHIND_BRACKETS = /^.*[）)](?:出席|参加|访问|会见)?/;
/** 该阶段美国国家标准院, 监督机构政府问责局: before a country and behind a word for a body another word ends. */
const BEFORE_NAME =
  /^.*(?=(?:美国|英国|法国|德国|日本|韩国|印度|巴西|欧洲|俄罗斯|加拿大|新加坡|澳大利亚).{3})|^\p{Script=Han}{2}机构(?=.{4})/u;
/** What they do where a clause begins with the letters. */
const DOES =
  /^ ?(?:也|还|已|将|正|近日|日前|今日|随后|最终|迅速)*(?:发现|检测到|采取|拒绝|认定|指控|起诉|批准|收录|帮助|成立|选择|开展|确认|坚持|决定|计划|获得|禁止|调查|宣称|签署|推出|估计|预测|面临|披露|公开|通知|审查|监督|负责)/;
const CLAUSE = /[，。；：！？\n“”「」] ?$/;
/** Of an office it is enough that several clauses begin with its letters. */
const OFFICE = /(?:[局部署厅院]|委员会|办公室|理事会)$/;
const LEAST_CLAUSES = 2;
const NO_NAME = /^(?:大家|推送|这|其)/;
const CLOSING_QUOTES = /[”"」』]/;
/** 云岭谷健康网络（YGH）: what may be a body that speaks, whatever its name ends with. */
const IN_CHINESE = /^\p{Script=Han}{5,16}$/u;
const OPENING = 0x28;
const CLOSING = 0x29;
const REACH = 12;

interface Lettered extends Excerpt {
  readonly letters: string;
  /** Whether its name ends as the names of bodies do: else it has to speak. */
  readonly isBody: boolean;
  /** Where the brackets end. */
  readonly behind: number;
}

/** The bodies that a text gives letters for and that speak or do something by their name or by the letters: NIST强调. */
export function letteredBodies(index: PairIndex): Excerpt[] {
  const { text } = index;
  // Brackets that close are triggers of roles.
  const lettered = index.placesOf(Trigger.role).flatMap((closing) => {
    const opening = openingBefore(text, closing);
    return opening < 0 ? [] : (letteredAt(text, opening) ?? []);
  });
  const acting = new Set(
    lettered.filter(({ isBody, behind }) => isBody && acts(text, behind)).map(({ letters }) => letters),
  );
  const speaking = new Set<string>();
  const sought = [...new Set(lettered.map(({ letters }) => letters))].filter((one) => !acting.has(one));
  const clauses = new Map<string, number>();
  for (const start of index.placesOfWords(sought)) {
    const letters = sought.find((one) => text.startsWith(one, start));
    const end = start + (letters?.length ?? 0);
    if (letters === undefined || !standsAsToken(text, start, end)) continue;
    if (beginsClause(text, start) && SPEAKING.isAt(text, text[end] === ' ' ? end + 1 : end))
      speaking.add(letters);
    if (acts(text, end) || does(text, start, end)) acting.add(letters);
    else if (beginsClause(text, start)) clauses.set(letters, (clauses.get(letters) ?? 0) + 1);
  }
  return lettered.filter(({ letters, surface, isBody }) => {
    if (!isBody) return speaking.has(letters);
    const isOffice = OFFICE.test(surface) && (clauses.get(letters) ?? 0) >= LEAST_CLAUSES;
    return acting.has(letters) || isOffice;
  });
}

function acts(text: string, end: number): boolean {
  const at = text[end] === ' ' ? end + 1 : end;
  return SPEAKING.isAt(text, at) || OFFICE_OF.isAt(text, at) || ACTS.test(text.slice(end, end + 8));
}

function beginsClause(text: string, start: number): boolean {
  return CLAUSE.test(text.slice(Math.max(0, start - 2), start));
}

function does(text: string, start: number, end: number): boolean {
  return beginsClause(text, start) && DOES.test(text.slice(end, end + REACH));
}

/** Where the bracket opens that closes at `closing`, with the blank before it; -1 where none is near. */
function openingBefore(text: string, closing: number): number {
  if (unitAt(text, closing) !== CLOSING) return -1;
  for (let at = closing - 1; closing - at < LONGEST_BRACKET; at--) {
    const unit = unitAt(text, at);
    if (unit === OPENING) return unitAt(text, at - 1) === BLANK ? at - 1 : at;
    if (unit === CLOSING || unit === BREAK) return -1;
  }
  return -1;
}

function letteredAt(text: string, end: number): Lettered | null {
  const [bracket = '', letters] = LETTERS.exec(text.slice(end, end + LONGEST_BRACKET)) ?? [];
  if (letters === undefined) return null;
  const name = CLOSING_QUOTES.test(text.charAt(end - 1)) ? end - 1 : end;
  const isBody = ENDS.some((ends) => ends.longestAt(text, name) > 0);
  const whole = text.slice(bodyStart(text, name, 0), name);
  const surface = whole.replace(BEHIND_BRACKETS, '').replace(BEFORE_NAME, '');
  const start = name - surface.length;
  if (NO_NAME.test(surface) || !(isBody || IN_CHINESE.test(surface))) return null;
  const isLong = surface.length >= SHORTEST_BODY || MORE_ENDS.longestAt(text, name) > 0;
  if (!isLong && !OF_COUNTRY.test(surface)) return null;
  if (isNoBody(surface) || isField(text, start, name)) return null;
  return { start, end: name, surface, letters, isBody, behind: end + bracket.length };
}
