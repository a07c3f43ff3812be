import type { Excerpt } from '@/lib/core/candidates/candidate';
import { endsLeadIn, isCut } from '@/lib/core/candidates/lexicon/lead-ins';
import { isNoBody } from '@/lib/core/candidates/lexicon/no-body';
import { NO_NAME_ENDS } from '@/lib/core/candidates/lexicon/taking-part';
import { looksLikeCompany } from '@/lib/core/candidates/organisations/company-likeness';
import { isField } from '@/lib/core/candidates/organisations/field-words';
import { isPlace } from '@/lib/core/candidates/organisations/place-words';
import { readChineseName } from '@/lib/core/candidates/people/read-name';
import { CharacterSet } from '@/lib/core/recognise/lexicon/character-set';
import { Trigger } from '@/lib/core/recognise/triggers';
import { BLANK, BREAK, isTokenUnit, KIND, Kind } from '@/lib/core/text/fold';
import { unitAt } from '@/lib/core/text/neighbours';
import type { PairIndex } from '@/lib/core/text/pair-index';

const LONGEST_SUBJECT = 26;
const SHORTEST = 2;
const BRAND_OF_SURNAME = 3;

/** Between a subject and what it wins: 成功入选, 再度荣获. */
const ADVERBS =
  /(?:成功|再度|再次|重磅|强势|盛装|惊艳|应邀|受邀|正式|连续(?:组织|.{1,3}[年次届度])?|蝉联|同时|一举|先后|荣幸|双双|实力|凭实力|一同|再获|明年|今年|去年|日前|近日|多次|均|也|已|又|将|是)+$/;
/** What these end with: most subjects have none. */
const ADVERB_ENDS = new CharacterSet('织功度次磅势装艳邀式续年届联时举后幸双力同获前日均也已又将是');
/** Wiz公司. */
const OF_LATIN = /^([A-Za-z][A-Za-z0-9 .&-]*?) ?公司$/;
/** Things win something, and are nobody. */
const THINGS =
  /(?:平台|网关|系统|产品|方案|案例|引擎|大脑|智能体|模型|一体机|白皮书|报告|应用|项目|课程|赛道|作品|论文|App|APP)$/;
/** Words that a clause begins with before its subject, or instead of one. */
const NOT_FIRST =
  /^(?:[此该本这那其我他她它近今去明当据并还首第共多各全某曾已经凭以为在与由从对两三四五六七八九十\d]|目前|期间|最终|最后|随后|同时|作为|连续|一同|唯一|实力)/;

const POINT = '.'.charCodeAt(0);
const AMPERSAND = '&'.charCodeAt(0);
const CLAUSE_ENDS = new CharacterSet('，。；：！？,;:!?”」|】>*');

const LONGEST_PLACE = 40;
/** What stands right before the verb where one does. */
const PLACE_ENDS = new CharacterSet('上中间场日式磅合同次先新功再还也');
const AT_EVENT =
  /在[^，。；：！？\n]{2,30}(?:上|中|期间|现场|首日)(?:正式|重磅|联合|共同|首次|率先|全新|成功|再次|还|也)*$/;

/** What alone fills the clauses before some verbs, or before where it does so, and may be a name. */
export function subjectsBefore(index: PairIndex, verbs: readonly string[]): Excerpt[] {
  const { text } = index;
  const found: Excerpt[] = [];
  for (const verb of verbs) {
    for (const at of index.placesOfWord(Trigger.verb, verb)) {
      const subject = subjectBefore(text, beginOfPlace(text, at));
      if (subject !== null) found.push(subject);
    }
  }
  return found;
}

/** 青禾在峰会上正式发布: where what says at which event somebody does something begins; the verb itself where nothing does. */
function beginOfPlace(text: string, verb: number): number {
  if (!PLACE_ENDS.has(unitAt(text, verb - 1))) return verb;
  return verb - (AT_EVENT.exec(text.slice(Math.max(0, verb - LONGEST_PLACE), verb))?.[0].length ?? 0);
}

/** What fills the clause before a verb; null where it is no name. */
export function subjectBefore(text: string, verb: number): Excerpt | null {
  const start = clauseBegin(text, verb);
  if (start < 0 || start === verb) return null;
  const surface = nameIn(text.slice(start, verb).trimEnd());
  const end = start + surface.length;
  if (surface.length < SHORTEST || NOT_FIRST.test(surface) || THINGS.test(surface)) return null;
  if (isNoBody(surface) || NO_NAME_ENDS.test(surface)) return null;
  if (isField(text, start, end) || isPlace(text, start, end)) return null;
  const person = readChineseName(text, start);
  // 海云安: a surname that few have begins a brand of three characters more often.
  const isUsual = person?.surname === 'common' || surface.length !== BRAND_OF_SURNAME;
  const isPerson = person?.end === end && isUsual && !looksLikeCompany(surface);
  return isPerson ? null : { start, end, surface };
}

function nameIn(words: string): string {
  const name = ADVERB_ENDS.has(unitAt(words, words.length - 1)) ? words.replace(ADVERBS, '') : words;
  return isTokenUnit(unitAt(name, 0)) ? name.replace(OF_LATIN, '$1').trimEnd() : name.trimEnd();
}

/** Where the clause begins that goes on without a break up to a verb; -1 where it is more than a name. */
function clauseBegin(text: string, verb: number): number {
  let start = verb;
  while (start > 0 && goesOn(text, start - 1)) {
    const unit = unitAt(text, start - 1);
    // 再获认可 青禾安全荣获: the parts of a headline stand apart.
    if (unit === BLANK && start < verb && isWide(unitAt(text, start - 2)) && isWide(unitAt(text, start)))
      return start;
    if (verb - start >= LONGEST_SUBJECT || isCut(text, start, unit)) return -1;
    if (start < verb && endsLeadIn(text, start)) return -1;
    start--;
  }
  const sign = unitAt(text, start - 1);
  if (start > 0 && sign !== BREAK && !CLAUSE_ENDS.has(sign)) return -1;
  while (start < verb && unitAt(text, start) === BLANK) start++;
  return start;
}

const isWide = (unit: number): boolean => KIND[unit] === Kind.wide;

function goesOn(text: string, at: number): boolean {
  const unit = unitAt(text, at);
  return isWide(unit) || isTokenUnit(unit) || unit === BLANK || unit === POINT || unit === AMPERSAND;
}
