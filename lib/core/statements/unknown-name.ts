import {
  CHARACTERS_AFTER_NAMES,
  TITLE_ENDS,
  TITLES_BEFORE_NAMES,
  WORDS_AFTER_NAMES,
} from '@/lib/core/recognise/lexicon/around-names';
import { COMMON_SURNAMES } from '@/lib/core/recognise/lexicon/surnames';

/** 爱德华·汉弗莱斯 */
const FOREIGN = /[\u4e00-\u9fff]{2}[·•][\u4e00-\u9fff]{2}/;

/**
 * Whether a stretch of a mask introduces somebody whom nobody has recognised: a title, a surname, one or two
 * characters more, and what stands behind names. Whoever 他 is then, it is not the one named before.
 */
export function namesUnknown(stretch: string): boolean {
  if (FOREIGN.test(stretch)) return true;
  for (let at = 0; at + 1 < stretch.length; at++) {
    if (at >= 2 && isHandle(stretch, at)) return true;
    if (!COMMON_SURNAMES.has(stretch.charCodeAt(at))) continue;
    if (isBeforeTitle(stretch, at)) return true;
    const before = stretch.charCodeAt(at - 1);
    if (at < 2) continue;
    if (!TITLE_ENDS.has(before) && !TITLES_BEFORE_NAMES.has(stretch.charCodeAt(at - 2), before)) continue;
    if (goesOnAsName(stretch, at + 2) || goesOnAsName(stretch, at + 3)) return true;
  }
  return false;
}

/** 负责人TNT在…: Latin letters behind a title. */
function isHandle(stretch: string, at: number): boolean {
  if (!/[A-Za-z]/.test(stretch[at] ?? '')) return false;
  const last = stretch.charCodeAt(at - 1);
  if (!TITLE_ENDS.has(last) && !TITLES_BEFORE_NAMES.has(stretch.charCodeAt(at - 2), last)) return false;
  const length = /^[A-Za-z][\w.-]*/.exec(stretch.slice(at, at + 24))?.[0].length ?? 0;
  return goesOnAsName(stretch, at + length);
}

/** 刘吉强院长, 吉庆兵总师: a name at the beginning of a clause, and a title behind it. */
function isBeforeTitle(stretch: string, at: number): boolean {
  if (at > 0 && !'，；。、后，'.includes(stretch[at - 1] ?? '')) return false;
  return [2, 3].some((length) => TITLE_BEHIND.test(stretch.slice(at + length, at + length + 4)));
}

const TITLE_BEHIND =
  /^(?:院长|教授|研究员|院士|博士|主任|总师|总监|总裁|经理|所长|处长|局长|会长|先生|女士|老师|专家|书记|校长|部长|副)/;

function goesOnAsName(stretch: string, end: number): boolean {
  if (end > stretch.length) return false;
  const next = stretch.charCodeAt(end);
  return (
    end === stretch.length ||
    CHARACTERS_AFTER_NAMES.has(next) ||
    '，、（('.includes(stretch[end] ?? ' ') ||
    WORDS_AFTER_NAMES.has(next, stretch.charCodeAt(end + 1))
  );
}
