import type { PrintedTitle } from '@/lib/core/candidates/candidate';
import { ROLES } from '@/lib/core/candidates/lexicon/roles';
import { latinNameBeforeRank } from '@/lib/core/candidates/people/latin-name-before-rank';
import { listedName } from '@/lib/core/candidates/people/listed-name';
import { nameBeforeRank } from '@/lib/core/candidates/people/name-before-rank';
import { isLikely, mayBeginName, nameStart } from '@/lib/core/candidates/people/name-behind-title';
import { nameRemark } from '@/lib/core/candidates/people/name-remark';
import { type PersonName, readPersonName } from '@/lib/core/candidates/people/person-name';
import { namesSharingRank } from '@/lib/core/candidates/people/sharing-rank';
import { roleEndingAt } from '@/lib/core/candidates/titles/role-at';
import { heldTitles } from '@/lib/core/candidates/titles/titles-after';
import { titlesBefore } from '@/lib/core/candidates/titles/titles-before';
import { Trigger } from '@/lib/core/recognise/triggers';
import { KIND, Kind } from '@/lib/core/text/fold';
import { unitAt } from '@/lib/core/text/neighbours';
import type { PairIndex } from '@/lib/core/text/pair-index';
import type { Span } from '@/lib/core/text/span';

/** A person's name that stands beside titles. */
export interface Introduced {
  readonly name: PersonName;
  /** A by-name in Latin letters right behind the name. */
  readonly handle: PersonName | null;
  readonly titles: readonly PrintedTitle[];
  /** Whether an office is named, not only what somebody is (专家, 记者). */
  readonly office: boolean;
}

/** As many names may share a title: 专家K7、Lyric、伊万. */
const MOST_NAMES = 12;
const COLON = 0x3a;
const COMMA = 0x2c;
/** Before a colon it says what somebody does there, and not what they are. */
const PART = '主讲人';
/** Finds the names that stand right after titles, from left to right. */
export function introductionsAfterTitles(index: PairIndex, known: readonly Span[]): Introduced[] {
  const { text } = index;
  const found: Introduced[] = [];
  let nextKnown = 0;
  let floor = 0;
  for (const last of index.placesOf(Trigger.role)) {
    const end = last + 1;
    if (end <= floor) continue;
    while (nextKnown < known.length && (known[nextKnown]?.end ?? 0) <= end) {
      floor = Math.max(floor, known[nextKnown]?.end ?? 0);
      nextKnown++;
    }
    const role = roleEndingAt(text, end, floor);
    if (role === null) continue;
    const mayGoOn = mayBeginName(text, end);
    if (mayGoOn && roleGoesOn(text, end)) continue;
    const ranked = nameBeforeRank(text, role, floor) ?? latinNameBeforeRank(text, role, floor);
    if (ranked !== null) {
      const rank = ranked.titles.slice(-1);
      const sharing = namesSharingRank(text, rank[0]?.title ?? '', ranked.name.start, floor);
      // Whoever ends such a list has a name as sure as the others.
      const likeness = Math.max(ranked.name.likeness, ...sharing.map((other) => other.likeness));
      found.push({
        name: { ...ranked.name, likeness },
        handle: null,
        titles: ranked.titles,
        office: ranked.titles.length > 1,
      });
      for (const name of sharing) found.push({ name, handle: null, titles: rank, office: false });
      floor = end;
      continue;
    }
    if (!mayGoOn) continue;
    const start = nameStart(text, end);
    const next = known[nextKnown];
    if (next !== undefined && next.start <= start && start < next.end) continue;
    const name = readPersonName(text, start);
    if (name === null || !isLikely(text, name, role.calling)) continue;
    const titles = titlesBefore(text, end, floor);
    if (titles.length === 0) continue;
    if (role.calling && unitAt(text, end) === COLON) continue;
    const office = !role.calling;
    const isLabel = unitAt(text, end) === COLON && unitAt(text, name.end) === COMMA;
    // 大会主席：白慧敏，云岭大学教授
    const held = isLabel ? heldTitles(text, name.end + 1) : [];
    const isPart = unitAt(text, end) === COLON && text.startsWith(PART, end - PART.length);
    const own = isPart ? titles.slice(0, -1) : titles;
    found.push({ name, handle: handleBehind(text, name), titles: [...own, ...held], office });
    floor = nameRemark(text, name.end)?.end ?? name.end;
    for (let more = 0; more < MOST_NAMES; more++) {
      const listed = listedName(text, floor);
      if (listed === null) break;
      found.push({ name: listed, handle: null, titles, office });
      floor = listed.end;
    }
  }
  return found;
}

/** 提高工程效率, 高工作量: the end of one word and the beginning of another. */
const AFTER_NO_ENGINEER = new Set('程作业资序艺时');
const ENGINEER_END = '工'.charCodeAt(0);

/** Whether a longer role or another one goes on here: 副总 in 副总经理, 董事长 in 董事长助理. */
function roleGoesOn(text: string, end: number): boolean {
  if (
    unitAt(text, end - 1) === ENGINEER_END &&
    text.startsWith('高工', end - 2) &&
    AFTER_NO_ENGINEER.has(text[end] ?? '')
  )
    return true;
  for (let more = 1; more <= 3; more++)
    if (ROLES.longestAt(text, end + more) >= Math.max(2, more)) return true;
  return false;
}

/** 何淇丹Flanker: a by-name in Latin letters right behind a name. */
export function handleBehind(text: string, name: PersonName): PersonName | null {
  return name.form === 'chinese' && KIND[unitAt(text, name.end)] === Kind.letter
    ? readPersonName(text, name.end)
    : null;
}
