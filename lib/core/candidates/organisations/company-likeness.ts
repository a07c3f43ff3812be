import type { Excerpt } from '@/lib/core/candidates/candidate';
import { EndingSet } from '@/lib/core/candidates/lexicon/ending-set';
import { BODY_ENDS } from '@/lib/core/candidates/lexicon/organisations';
import { isLatinName } from '@/lib/core/candidates/organisations/latin-name';

const LONGEST_BRAND = 8;
/** So far behind a clause its subject is looked for, and so often it is met where an article is about it. */
const MET_REACH = 3000;
const LEAST_MET = 4;
const TAIL = 3;

const REACH_BACK = 2000;

/** What the names end with that companies are known by. */
const BRAND_ENDS = new EndingSet(`
科技 安全 信息 网络 软件 数据 集团 股份 智能 数科 网安 信安 传媒 通信 电子 汽车 银行 证券 保险 金服 电力 石油 电网 航空 资本 基金 云 在线 智库 互联 技术 数字 微电子 半导体
`);
/** Whether a name ends as companies' do, or is one in Latin letters. */
export function looksLikeCompany(name: string): boolean {
  if (BODY_ENDS.longestAt(name, name.length) > 1) return name.length > 3;
  if (/^[A-Za-z]/.test(name) && !/\p{Script=Han}/u.test(name)) return isLatinName(name);
  const end = BRAND_ENDS.longestAt(name, name.length);
  return end > 0 && name.length <= LONGEST_BRAND && name.length - end >= 2;
}

/** Whether an article goes on about a name: behind it, several different words follow it. */
export function isMetAgain(text: string, { end, surface }: Excerpt): boolean {
  const behind = text.slice(end, end + MET_REACH);
  const tails = new Set<string>();
  for (let at = behind.indexOf(surface); at >= 0; at = behind.indexOf(surface, at + 1)) {
    const tail = behind.slice(at + surface.length, at + surface.length + TAIL);
    // What is cut short where the reach ends is no other word.
    if (tail.length === TAIL || end + MET_REACH >= text.length) tails.add(tail);
  }
  return tails.size >= LEAST_MET;
}

/** Whether the article goes on about a name before or behind a place of it. */
export function isMetAround(text: string, { start, surface }: Excerpt): boolean {
  const first = text.indexOf(surface, Math.max(0, start - REACH_BACK));
  return isMetAgain(text, { start: first, end: first + surface.length, surface });
}
