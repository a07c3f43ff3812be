import { endsLeadIn, isCut } from '@/lib/core/candidates/lexicon/lead-ins';
import { ROLES } from '@/lib/core/candidates/lexicon/roles';
import { type PersonName, readPersonName } from '@/lib/core/candidates/people/person-name';
import { isOfForeignNames } from '@/lib/core/candidates/people/read-other-name';
import { CharacterSet } from '@/lib/core/recognise/lexicon/character-set';
import { familyName } from '@/lib/core/recognise/references/name-parts';
import { isSpeaking } from '@/lib/core/recognise/references/speaking';
import { BREAK, KIND, Kind } from '@/lib/core/text/fold';
import { unitAt } from '@/lib/core/text/neighbours';
import type { PairIndex } from '@/lib/core/text/pair-index';

/** What somebody does who is named right before; 说 and 称 with the sign behind them. */
const SAYS = '表示 指出 认为 强调 透露 告诉 写道 说， 说： 称， 称：'.split(' ');
const REACH = 60;
/** What may stand between a name and that: （Brett Moss）, 还, 在报告中. */
const BETWEEN =
  /(?:[ \u00a0]?[（(][^（）()\n]{1,40}[）)])?(?:[ \u00a0]?(?:还|也|则|又|随后|进一步|补充|对此|周[一二三四五六日]|[在于对向][^，。：；\n]{1,20}?[中上时里]))*[ \u00a0]?$/;
const LONGEST_BETWEEN = 40;
const LONGEST_LATIN = 40;
/** Brett Callow, Brett L. Callow. */
const LATIN = /(?<![A-Za-z0-9.&'’_/@-] ?)[A-Z][a-z]+(?: [A-Z]\.)?(?: [A-Z][A-Za-z’'-]*[a-z]){1,2}$/;
const DOTS = ['·', '•', '・', '‧'];
const ANY_DOT = /[·•・‧]/g;
/** What stands before the first dot of a name. */
const CHINESE = /^(.*?)(?:[·•・‧]\p{Script=Han}+)+$/su;
const MIDDLE_DOT = 0xb7;
const SENTENCE_ENDS = new CharacterSet('。！？；：，');
const LONGEST_FIRST = 5;
const USUAL_FIRST = 3;
/** How far behind a name it is looked for whether the text goes on by its last part. */
const MET_REACH = 3000;
const JOINED = /[A-Za-z·•・‧-] ?$/;

/** （Brett Moss）: what a name in Chinese is written like elsewhere. */
const IN_LATIN = /^[ \u00a0]?[（(]\p{Lu}\p{Ll}[\p{L}'’-]*(?: (?:\p{Lu}\.|\p{Lu}[\p{L}'’-]*\p{Ll}))+[）)]/u;
const BEGINS = /[，。！？；：、\n“”「」和与由对让向]$/;

/**
 * Finds the foreigners whom a text names in full and goes on about by the last part of the name: 马克·古尔曼（Mark Gurman）表示，…
 * 古尔曼还说. They speak by their full name, or it is written in Latin letters as well.
 */
export function lastNameSpeakers(index: PairIndex): PersonName[] {
  const { text } = index;
  const found: PersonName[] = [];
  for (const at of index.placesOfWords(SAYS)) {
    const name = speakerBefore(text, at);
    if (name !== null && isMetByLastName(text, name, false)) found.push(name);
  }
  for (const dot of DOTS) {
    for (let at = text.indexOf(dot); at >= 0; at = text.indexOf(dot, at + 1)) {
      const name = nameAround(text, at);
      if (name === null || !IN_LATIN.test(text.slice(name.end, name.end + REACH))) continue;
      if (isMetByLastName(text, name, true)) found.push(name);
    }
  }
  return found;
}

/** Whether a letter or a dot stands in the clause before: mostly none does, and no expression is asked. */
function mayFollowForeigner(text: string, at: number): boolean {
  for (let before = at - 1; at - before < REACH; before--) {
    const unit = unitAt(text, before);
    if (unit === MIDDLE_DOT || KIND[unit] === Kind.letter) return true;
    if (unit === BREAK || SENTENCE_ENDS.has(unit)) return false;
  }
  return false;
}

function speakerBefore(text: string, at: number): PersonName | null {
  if (!mayFollowForeigner(text, at)) return null;
  const from = Math.max(0, at - REACH);
  const head = text.slice(from, at);
  const [between = ''] = BETWEEN.exec(head.slice(-LONGEST_BETWEEN)) ?? [];
  const names = head.slice(0, head.length - between.length);
  const end = from + names.length;
  if (KIND[unitAt(text, end - 1)] === Kind.letter) return latinBefore(text, names, end);
  const dot = names.search(ANY_DOT) < 0 ? undefined : CHINESE.exec(names)?.[1];
  const name = dot === undefined ? null : nameAround(text, from + dot.length);
  return name?.end === end ? name : null;
}

function latinBefore(text: string, names: string, end: number): PersonName | null {
  const [name] = LATIN.exec(names.slice(-LONGEST_LATIN)) ?? [];
  const read = name === undefined ? null : readPersonName(text, end - name.length);
  return read?.end === end ? read : null;
}

/** The name of which a dot parts the first from what is behind: it begins where what stands before it lets it. */
function nameAround(text: string, dot: number): PersonName | null {
  let lowest = dot;
  while (dot - lowest < LONGEST_FIRST && KIND[unitAt(text, lowest - 1)] === Kind.wide) lowest--;
  for (let start = dot - 1; start >= lowest; start--)
    if (partsFromName(text, start)) return readPersonName(text, start);
  const isWhole = KIND[unitAt(text, lowest - 1)] !== Kind.wide;
  let foreign = dot;
  while (foreign > lowest && isOfForeignNames(unitAt(text, foreign - 1))) foreign--;
  const start = isWhole && (dot - lowest <= USUAL_FIRST || dot - foreign < 2) ? lowest : foreign;
  return start < dot ? readPersonName(text, start) : null;
}

/** 任命|杰夫, 副总裁|阿密特. */
function partsFromName(text: string, at: number): boolean {
  return endsLeadIn(text, at) || isCut(text, at, unitAt(text, at - 1)) || ROLES.longestAt(text, at) > 1;
}

/** @param isCertain whether it is enough that the last part begins a clause */
function isMetByLastName(text: string, { start, end }: PersonName, isCertain: boolean): boolean {
  const last = familyName(text.slice(start, end).replaceAll(ANY_DOT, '·'));
  if (last === null) return false;
  const behind = text.slice(end, end + MET_REACH);
  for (let at = behind.indexOf(last); at >= 0; at = behind.indexOf(last, at + 1)) {
    const before = behind.slice(Math.max(0, at - 2), at);
    if (JOINED.test(before)) continue;
    if (isSpeaking(behind, at, at + last.length) || (isCertain && BEGINS.test(before))) return true;
  }
  return false;
}
