import { mayNameEvent } from '@/lib/core/recognise/event-name';
import { judgeCountry } from '@/lib/core/recognise/foreign-body';
import { judgeLastAsVerb } from '@/lib/core/recognise/last-is-verb';
import {
  WORDS_IN_THE_LAST,
  WORDS_OVER_A_SHORT_BEGINNING,
  WORDS_OVER_A_SHORT_END,
  WORDS_OVER_THE_BEGINNING,
  WORDS_OVER_THE_END,
} from '@/lib/core/recognise/lexicon/around-bodies';
import { CharacterSet, WordSet } from '@/lib/core/recognise/lexicon/character-set';
import type { Verdict } from '@/lib/core/recognise/verdict';
import { KIND, Kind } from '@/lib/core/text/fold';
import { seenBefore, seenFrom, unitAt } from '@/lib/core/text/neighbours';

/**
 * Whether the characters of an organisation's name are that organisation where they stand. What belongs to
 * it may follow (公安部第三研究所 names 公安部, 360安全大模型 names 360). Another body with its own name
 * (清华大学出版社), another country's (美国教育部) and another word (公安部门, 安全客户) may not.
 */

/** 中国银行业: what all banks are; 业务 is one's. */
const BANK = '行'.charCodeAt(0);
const TRADE = '业'.charCodeAt(0);
const BEGINNING_WITH_TRADE = new CharacterSet('务绩主');

function isInWords(text: string, start: number, end: number, last: number, next: number): boolean {
  if (WORDS_OVER_THE_END.has(last, next) || WORDS_IN_THE_LAST.has(last, next)) return true;
  const beyond = unitAt(text, seenFrom(text, seenFrom(text, end) + 1));
  if (last === MINISTRY_END && next === PART) return !BEGINNING_WITH_PART.has(beyond);
  if (last === BANK && next === TRADE) return !BEGINNING_WITH_TRADE.has(beyond);
  return end - start === 2 && WORDS_OVER_A_SHORT_END.has(last, next);
}

/** Words after a name that may make another body of it, which carries the name it came from. */
const PERHAPS_OTHER_BODY = new WordSet('出版 附属 附中 附小 学报 校友 大学');
const OTHER_BODY = /^(?:出版社|附属|附中|附小|学报|校友会|大学(?!生))/;

/** A university's hospital: 北京大学第三医院. */
const UNIVERSITY_END = '学'.charCodeAt(0);
/** As many characters are looked at behind a name. */
const REACH = 8;
const HOSPITAL = /^(?![与和在及的对向同])\p{Script=Han}{0,4}医院/u;

function isOtherBody(text: string, end: number, last: number, next: number): boolean {
  if (last === UNIVERSITY_END && HOSPITAL.test(text.slice(end, end + REACH))) return true;
  if (!PERHAPS_OTHER_BODY.has(next, unitAt(text, seenFrom(text, end + 1)))) return false;
  return OTHER_BODY.test(text.slice(end, end + REACH));
}

/** Last characters of names that events have as well: 大会, 论坛. */
const EVENT_ENDS = new CharacterSet('会坛');

/** 公安部分民警: the end of the name and 分 are another word, unless 分 begins one itself. */
const MINISTRY_END = '部'.charCodeAt(0);
const PART = '分'.charCodeAt(0);
const BEGINNING_WITH_PART = new CharacterSet('析别管局享担工级类配发批为成解布');

/** 新竹清华大学: a university across the strait has the name as well. */
const OTHER_UNIVERSITY = new WordSet('新竹 台湾 国立');

/** A body of one kind that somebody else has as well: 上海大模型产业联盟. What names a country or place itself is one. */
const ALLIANCE_ENDS = new CharacterSet('盟会');
const NAMES_A_PLACE = /^(?:中国|中关村|中央|全国|国家|世界|国际|北京|上海|[^产业]{2,3}[省市])/;
const PLACE_BEFORE =
  /(?:[省市区县州]|中国|全国|全球|国际|亚太|港澳|北京|上海|天津|重庆|广东|深圳|广州|江苏|浙江|山东|四川|湖北|湖南|福建|安徽|河南|河北|陕西|成都|沈阳|长沙|合肥|济南|青岛|大连|厦门|宁波|无锡|昆明|贵阳|太原|石家庄|长春|雄安|粤港澳|长三角|京津冀|智能)$/;
const PLACE_REACH = 3;

/** IDC中国市场: the country that ends a name may begin what follows. */
const COUNTRY = '国'.charCodeAt(0);
const COUNTRY_END = /中国$/;
const MARKET = /^市场(?![负总部高分研资副助经])/;

function mayBelongToLonger(text: string, start: number, end: number, last: number): boolean {
  if (ALLIANCE_ENDS.has(last) && !NAMES_A_PLACE.test(text.slice(start, end)))
    return PLACE_BEFORE.test(text.slice(Math.max(0, start - PLACE_REACH), start));
  return (
    last === COUNTRY && COUNTRY_END.test(text.slice(start, end)) && MARKET.test(text.slice(end, end + REACH))
  );
}

/** The less sure one of two. */
function weaker(one: Verdict, other: Verdict): Verdict {
  if (one === 'no' || other === 'no') return 'no';
  return one === 'sure' ? other : one;
}

/** Judges an organisation's name by what stands around `[start, end)`. */
export function judgeOrganisation(text: string, start: number, end: number): Verdict {
  const last = unitAt(text, end - 1);
  const next = unitAt(text, seenFrom(text, end));
  if (KIND[last] === Kind.wide && KIND[next] === Kind.wide) {
    if (isInWords(text, start, end, last, next)) return 'no';
    if (isOtherBody(text, end, last, next)) return 'no';
  }
  const first = unitAt(text, start);
  const previous = unitAt(text, seenBefore(text, start));
  if (WORDS_OVER_THE_BEGINNING.has(previous, first)) return 'no';
  if (end - start === 2 && WORDS_OVER_A_SHORT_BEGINNING.has(previous, first)) return 'no';
  if (
    last === UNIVERSITY_END &&
    OTHER_UNIVERSITY.has(unitAt(text, seenBefore(text, seenBefore(text, start))), previous)
  )
    return 'no';
  const verdict = weaker(judgeCountry(text, start, end), judgeLastAsVerb(text, start, end));
  if (verdict !== 'sure') return verdict;
  if (mayBelongToLonger(text, start, end, last)) return 'unsure';
  return EVENT_ENDS.has(last) && mayNameEvent(text, start, end) ? 'unsure' : 'sure';
}
