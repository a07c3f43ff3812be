import { doubtOf } from '@/lib/core/recognise/doubt/doubt';
import type { Mention } from '@/lib/core/recognise/mention';

/** Capitals alone are short for many names. */
const ACRONYM = /^[A-Z]{2,6}$/;
/** A body's name before the brackets in which its letters stand. */
const BODY_BEFORE =
  /\p{Script=Han}{2,}(?:协会|组织|公司|联盟|委员会|联合会|中心|学会|基金会|集团|研究院|研究所|大学|实验室|机构|联合体)$/u;
const BEFORE_REACH = 30;
/** More places in brackets are not looked at. */
const MOST_PLACES = 40;

/** Whether a text puts letters in brackets behind the name of a body that is not known by them. */
function isDefinedOtherwise(text: string, letters: string, own: ReadonlySet<number>): boolean {
  let at = -1;
  for (let i = 0; i < MOST_PLACES; i++) {
    at = text.indexOf(letters, at + 1);
    if (at < 0) return false;
    const bracket = text[at - 1] === '“' ? at - 2 : at - 1;
    if (!/[（(]/.test(text[bracket] ?? '') || !/[”)）]/.test(text[at + letters.length] ?? '')) continue;
    if (own.has(bracket)) return false;
    if (BODY_BEFORE.test(text.slice(Math.max(0, bracket - BEFORE_REACH), bracket))) return true;
  }
  return false;
}

/**
 * Makes a doubt of letters that the article itself says to be short for something else: 某议会情报与安全委员会（ISC）.
 * @param mentions the names in a text, sorted
 */
export function doubtDefinedOtherwise(text: string, mentions: readonly Mention[]): Mention[] {
  const others = new Map<string, boolean>();
  return mentions.map((mention) => {
    const { surface, entity, doubt } = mention;
    if (doubt !== null || !ACRONYM.test(surface)) return mention;
    let isOther = others.get(surface);
    if (isOther === undefined) {
      const ends = mentions.filter((one) => one.entity === entity).map(({ end }) => end);
      isOther = isDefinedOtherwise(text, surface, new Set(ends));
      others.set(surface, isOther);
    }
    return isOther ? { ...mention, certainty: 'unsure', doubt: doubtOf('longer-name') } : mention;
  });
}
