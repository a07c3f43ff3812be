import type { Excerpt } from '@/lib/core/candidates/candidate';
import { KINDS_OF_COMPANIES } from '@/lib/core/candidates/lexicon/taking-part';
import { latinNameBefore, latinNameFrom } from '@/lib/core/candidates/organisations/latin-name';
import { namesOnlyTrade } from '@/lib/core/candidates/organisations/trade-words';
import { Trigger } from '@/lib/core/recognise/triggers';
import type { PairIndex } from '@/lib/core/text/pair-index';

const COMPANY = '公司';
/** A team of a contest is named where it plays. */
const TEAM = '战队';
const LOOK_AHEAD = 40;
/** What a company is said to do or be in, or who of it does: then the article speaks of it. */
const GOES_ON =
  /^[”"」]?(?:（[^（）\n]{1,30}）|\([^()\n]{1,30}\))?[ \u00a0]?(?:的|在|于|旗下|首席|联合|高级|安全|威胁|研究|分析|工程|发言|副总|总裁|创始|董事|产品|副|CEO|CTO|[^，。；\n]{0,8}(?:表示|指出|称|提到|提醒|披露|透露|发布|宣布|发现|证实|确认|补充|警告|报告|解释|认为|说|公布|推出|回应|承认|写道|建议|强调|分享|遭))/;

/**
 * Finds the companies with names in Latin letters that are called companies: ESET 公司, 网络安全公司Halcyon, 研究机构Halcyon. Not
 * the product of a company that is named in Chinese: 微软公司Windows.
 */
export function latinCompanies(index: PairIndex): Excerpt[] {
  return [...calledCompanies(index), ...behindTheirKind(index)];
}

function behindTheirKind(index: PairIndex): Excerpt[] {
  const { text } = index;
  return KINDS_OF_COMPANIES.flatMap((word) =>
    index.placesOfWord(Trigger.verb, word).flatMap((at): readonly Excerpt[] => {
      const name = latinNameFrom(text, at + word.length);
      return name !== null && (word === TEAM || isSpokenOf(text, name.end)) ? [name] : [];
    }),
  );
}

function calledCompanies(index: PairIndex): Excerpt[] {
  const { text } = index;
  return index.placesOf(Trigger.body).flatMap((last): Excerpt[] => {
    const end = last + 1;
    const word = end - COMPANY.length;
    if (!text.startsWith(COMPANY, word)) return [];
    const before = latinNameBefore(text, word);
    if (before !== null) return isSpokenOf(text, end) ? [before] : [];
    const behind = latinNameFrom(text, end);
    return behind !== null && namesOnlyTrade(text, word) && isSpokenOf(text, behind.end) ? [behind] : [];
  });
}

const isSpokenOf = (text: string, at: number): boolean => GOES_ON.test(text.slice(at, at + LOOK_AHEAD));
