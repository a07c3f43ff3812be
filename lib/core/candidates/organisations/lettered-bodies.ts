import type { Excerpt } from '@/lib/core/candidates/candidate';
import { BODY_ENDS } from '@/lib/core/candidates/lexicon/organisations';
import { LISTED_BODY_ENDS, NO_BODY, OFFICE_OF, SPEAKING } from '@/lib/core/candidates/lexicon/taking-part';
import { bodyStart } from '@/lib/core/candidates/organisations/body-start';
import { isField } from '@/lib/core/candidates/organisations/field-words';
import { standsAsToken } from '@/lib/core/recognise/token-edge';
import { Trigger } from '@/lib/core/recognise/triggers';
import type { PairIndex } from '@/lib/core/text/pair-index';

/** （NIST）, (Identity Theft Resource Center, ITRC): letters that stand for a name before them. */
const LETTERS = /^[ \u00a0]?[（(]\s?(?:[A-Z][A-Za-z .&'-]{2,60}[,，]\s?)?([A-Z][A-Z&-]{2,8})\s?[）)]/;
const LONGEST_BRACKET = 80;
const SHORTEST_BODY = 5;
/** What bodies that matter do where they do not speak. */
const ACTS =
  /^ ?(?:也|还|已|将|近日|日前|今日|正在|随后)?(?:建议|敦促|要求|警告|发出|发布|提出|启动|承诺|裁定|处以|希望)/;
/** 该阶段美国国家标准院, 监督机构政府问责局: before a country and behind a word for a body another word ends. */
const BEFORE_NAME =
  /^.*(?=(?:美国|英国|法国|德国|日本|韩国|印度|巴西|欧洲|俄罗斯|加拿大|新加坡|澳大利亚).{3})|^\p{Script=Han}{2}机构(?=.{4})/u;
const NO_NAME = /^(?:大家|推送|这|其)/;
const OPENING = /[（( \u00a0]/;

interface Lettered extends Excerpt {
  readonly letters: string;
  /** Where the brackets end. */
  readonly behind: number;
}

/** The bodies that a text gives letters for and that speak or do something by their name or by the letters: NIST强调. */
export function letteredBodies(index: PairIndex): Excerpt[] {
  const { text } = index;
  const lettered = index.placesOf(Trigger.body).flatMap((last) => letteredAt(text, last + 1) ?? []);
  const acting = new Set(lettered.filter(({ behind }) => acts(text, behind)).map(({ letters }) => letters));
  const sought = [...new Set(lettered.map(({ letters }) => letters))].filter((one) => !acting.has(one));
  for (const start of index.placesOfWords(sought)) {
    const letters = sought.find((one) => text.startsWith(one, start));
    const end = start + (letters?.length ?? 0);
    if (letters !== undefined && standsAsToken(text, start, end) && acts(text, end)) acting.add(letters);
  }
  return lettered.filter(({ letters }) => acting.has(letters));
}

function acts(text: string, end: number): boolean {
  const at = text[end] === ' ' ? end + 1 : end;
  return SPEAKING.isAt(text, at) || OFFICE_OF.isAt(text, at) || ACTS.test(text.slice(end, end + 8));
}

function letteredAt(text: string, end: number): Lettered | null {
  if (!OPENING.test(text.charAt(end))) return null;
  const [bracket = '', letters] = LETTERS.exec(text.slice(end, end + LONGEST_BRACKET)) ?? [];
  if (letters === undefined) return null;
  if (LISTED_BODY_ENDS.longestAt(text, end) === 0 && BODY_ENDS.longestAt(text, end) === 0) return null;
  const whole = text.slice(bodyStart(text, end, 0), end);
  const surface = whole.replace(BEFORE_NAME, '');
  const start = end - surface.length;
  if (NO_NAME.test(surface)) return null;
  if (surface.length < SHORTEST_BODY || NO_BODY.test(surface) || isField(text, start, end)) return null;
  return { start, end, surface, letters, behind: end + bracket.length };
}
