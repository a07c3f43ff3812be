import { isBareSubject } from '@/lib/core/recognise/references/body-as-subject';
import type { BodyPlace } from '@/lib/core/recognise/references/body-places';

/*
 * What the clause before a word such as 该公司 says of the company that it names.
 */

const SENTENCE_ENDS = /[。！？\n]/;

/** 多亏了砺石，该公司…: what a clause ends with is what the next goes on about. */
const NAMED_LAST = /^[”"」』]?(?:（[^（）\n]{0,40}）)?，$/;

/** Whether the clause right before names the company last. */
export function isNamedLast(text: string, { end }: BodyPlace, at: number): boolean {
  return NAMED_LAST.test(text.slice(end, at));
}

const OBJECT_OF = /(?:对|将|把|在|通过|利用|使用|基于|针对|关于)[ \u00a0]?$/;
const GOES_ON_BEHIND = /^[^，。；：！？\n]{2,}[，。]/;

/** 浅川对砺石的评价很高。该公司…: whether in the sentence before something is only said of the company, or done to it or with it. */
export function isObject(text: string, { start, end }: BodyPlace, at: number): boolean {
  const between = text.slice(end, at);
  return (
    OBJECT_OF.test(text.slice(Math.max(0, start - 3), start)) &&
    GOES_ON_BEHIND.test(between) &&
    SENTENCE_ENDS.test(between)
  );
}

const NEXT_CLAUSE = /^[^，。；：！？\n]*，(?:但是?|不过|然而|因为|由于)?$/;
const JOINED_CLAUSE = /(?:一旦|如果|尽管|虽然|由于|因为|只要|除非)[ \u00a0]?$/;
const JOINS = /，(?:但是?|不过|然而|因为|由于)$/;

/** 一旦砺石成功，该公司有权…: the subject of the clause right before, where one of the two is joined to the other. */
export function isOfNextClause(text: string, place: BodyPlace, at: number): boolean {
  const between = text.slice(place.end, at);
  if (!NEXT_CLAUSE.test(between) || !isBareSubject(text, place)) return false;
  return JOINS.test(between) || JOINED_CLAUSE.test(text.slice(Math.max(0, place.start - 4), place.start));
}
