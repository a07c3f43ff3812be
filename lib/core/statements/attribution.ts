import {
  canBeSubject,
  clauseStart,
  endOf,
  type Group,
  groupAround,
  personAfter,
  startOf,
  voicesUntil,
} from '@/lib/core/statements/group';
import { ALL_OF_THEM, PRONOUN } from '@/lib/core/statements/lexicon/around-cues';
import { type Cue, cuesIn } from '@/lib/core/statements/lexicon/cues';
import { type Talk, talkIn } from '@/lib/core/statements/lexicon/talks';
import { type Outline, SIGN } from '@/lib/core/statements/outline';
import { type Attribution, type Subject, subjectOf } from '@/lib/core/statements/subject';
import { viewIn } from '@/lib/core/statements/view';
import type { Span } from '@/lib/core/text/span';

/**
 * Finds who speaks by what a sentence says itself, or null. The first attribution holds for the sentence:
 * who is spoken of in somebody's words (A提到B曾说…) does not speak.
 */
export function attributionIn(outline: Outline, sentence: Span): Attribution | null {
  const from = sentence.start - outline.block.start;
  const to = sentence.end - outline.block.start;
  const said = saying(outline, from, to);
  const told = telling(outline, from, to);
  if (said === null || told === null) return said ?? told;
  // 对…进行详细介绍。: a noun; behind it nothing is said.
  if (!/[\p{L}\p{N}\uE001-\uE006]/u.test(outline.mask.slice(said.cue.end, to))) return told;
  // Of a talk that was given and words that were said in it, the words are what is told.
  if (told.cue.start < said.cue.start && said.kind === 'reported')
    return { ...said, subject: told.subject, isToCome: told.isToCome === true };
  return said.cue.start <= told.cue.start ? said : told;
}

function saying(outline: Outline, from: number, to: number): Attribution | null {
  const view = viewIn(outline, from, to);
  let thing: Attribution | null = null;
  /** What holds where nobody is found who speaks more plainly. */
  let otherwise: Attribution | null = null;
  for (const cue of cuesIn(outline.mask, from, to)) {
    if (view !== null && view.cue.start < cue.start) break;
    const subject = subjectOf(outline, from, cue);
    if (subject === null || (cue.start === from && isOpening(cue))) continue;
    const place = { start: cue.start, end: cue.end };
    if (thing !== null) {
      // 解释了…，他认为…: of what is told and what is said in it, the words count.
      if (cue.opens === 'words' && cue.hasSign && isSameSubject(subject, thing.subject)) {
        return { ...thing, cue: place, kind: 'reported' };
      }
      continue;
    }
    if (cue.opens === 'thing') {
      thing = { subject, cue: place, kind: 'summarised' };
      continue;
    }
    const found: Attribution = { subject, cue: place, kind: 'reported' };
    if ((subject.by === 'same' && isOpening(cue)) || isNews(outline.mask, from, cue, subject))
      otherwise ??= found;
    else return found;
  }
  return thing ?? view ?? otherwise;
}

/** 谈及未来，…, 在谈到甲时，…: what a sentence turns to before it says who speaks. */
function isOpening({ verb, opens, hasSign }: Cue): boolean {
  return opens === 'words' && !hasSign && /^(?:谈|提|说|讲|聊|回忆|总结)/.test(verb);
}

/** 某社报道称，X表示…: where the reporter has it from. */
function isNews(mask: string, from: number, { start }: Cue, { by }: Subject): boolean {
  return by === 'nameless' && /(?:报道|消息)$/.test(mask.slice(Math.max(from, start - 2), start));
}

function isSameSubject(a: Subject, b: Subject): boolean {
  return a.by === 'people' && b.by === 'people' ? a.group.first === b.group.first : a.by === b.by;
}

/** A talk by people who are the sentence's subject, or by a pronoun at the beginning of a clause. */
function telling(outline: Outline, from: number, to: number): Attribution | null {
  const { mask } = outline;
  for (let at = personAfter(outline, voicesUntil(outline, from) - 1); at >= 0; ) {
    const single: Group = { first: at, last: at };
    if (startOf(outline, single) >= to) break;
    const group = groupAround(outline, at, from, to);
    const talk = canTell(outline, group, from) ? talkIn(mask, endOf(outline, group), to) : null;
    if (talk !== null) return summarised({ by: 'people', group }, talk);
    at = personAfter(outline, group.last);
  }
  if (mask.slice(from, to).includes(SIGN.person)) return null;
  const all = allTelling(mask, from, to);
  if (all !== null) return all;
  const pronoun = PRONOUN.exec(mask.slice(from, Math.min(to, from + 30)));
  if (pronoun === null) return null;
  const talk = talkIn(mask, from + pronoun[0].length, to);
  const by = pronoun[1] === '他' || pronoun[1] === '她' ? 'one' : 'many';
  return talk === null ? null : summarised({ by }, talk);
}

/** 五位专家围绕…展开…: all who were named before, at the beginning of a clause. */
function allTelling(mask: string, from: number, to: number): Attribution | null {
  for (let start = from; start < to; start = nextClause(mask, start, to)) {
    const all = ALL_OF_THEM.exec(mask.slice(start, Math.min(to, start + 24)));
    const talk = all === null ? null : talkIn(mask, start + all[0].length, to);
    if (talk !== null) return summarised({ by: 'all' }, talk);
  }
  return null;
}

function nextClause(mask: string, from: number, to: number): number {
  const comma = mask.indexOf('，', from);
  return comma < 0 || comma >= to ? to : comma + 1;
}

/** Who can give a talk: the subject of a sentence, or who is named by 由 without leading the session. */
function canTell(outline: Outline, group: Group, from: number): boolean {
  if (canBeSubject(outline, group, from)) return true;
  const { mask } = outline;
  const start = startOf(outline, group);
  const title = mask.slice(clauseStart(mask, from, start), start);
  return (
    /^[^，]*由[^，]*$/.test(title) &&
    /^(?:等[^，。]{0,6})?(?:发表|作|做|带来|进行|分享)/.test(mask.slice(endOf(outline, group)))
  );
}

function summarised(subject: Subject, { start, end, isToCome }: Talk): Attribution {
  return { subject, cue: { start, end }, kind: 'summarised', isToCome };
}
