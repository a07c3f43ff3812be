import type { Excerpt } from '@/lib/core/candidates/candidate';
import { firstBehind } from '@/lib/core/candidates/free-of';
import { isField } from '@/lib/core/candidates/organisations/field-words';
import { CharacterSet } from '@/lib/core/recognise/lexicon/character-set';
import type { Mention } from '@/lib/core/recognise/mention';
import { BLANK } from '@/lib/core/text/fold';
import { unitAt } from '@/lib/core/text/neighbours';
import type { Span } from '@/lib/core/text/span';

/** What joins somebody to the body that is named next: 乔立和云岭大学. */
const JOINING = new CharacterSet('和与及、');
const SHORTEST_NAME = 2;
/** 青禾与云岭联合实验室: what two have together. */
const TOGETHER = /联合|合作/;

const joins = (unit: number): boolean => JOINING.has(unit) || unit === BLANK;

/**
 * Whose names part what is read from what was meant: those of persons, and of the known organisations behind which
 * 和 or the like stands.
 * @returns in order
 */
export function partingNames(text: string, known: readonly Mention[], people: readonly Span[]): Span[] {
  const parting = known.filter(({ kind, end }) => kind === 'person' || JOINING.has(unitAt(text, end)));
  return [...people, ...parting].toSorted((a, b) => a.start - b.start);
}

/**
 * What is left of the names of organisations behind other names in them: 云岭大学 of 院士乔立和云岭大学. Where nothing is left,
 * what was read was no organisation.
 * @param others in order
 */
export function behindOthers(text: string, names: readonly Excerpt[], others: readonly Span[]): Excerpt[] {
  return names.flatMap((name): Excerpt[] => {
    let start = name.start;
    for (let i = firstBehind(others, start); i < others.length; i++) {
      const other = others[i];
      if (other === undefined || other.start >= name.end) break;
      // SGS安全中心: letters that are somebody's elsewhere may begin the name of a body.
      if (other.end >= name.end) return other.start === name.start ? [] : [name];
      if (joins(unitAt(text, other.end))) start = other.end;
    }
    while (start < name.end && joins(unitAt(text, start))) start++;
    if (start === name.start || TOGETHER.test(name.surface)) return [name];
    if (name.end - start < SHORTEST_NAME || isField(text, start, name.end)) return [];
    return [{ start, end: name.end, surface: text.slice(start, name.end) }];
  });
}
