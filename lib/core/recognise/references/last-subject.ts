import { isSaidOfAnother, isSubject, thinksOfOthers } from '@/lib/core/recognise/references/body-as-subject';
import type { BodyPlace, BodyPlaces } from '@/lib/core/recognise/references/body-places';
import { hasOtherSubject } from '@/lib/core/recognise/references/other-bodies';
import { sentenceEndsIn } from '@/lib/core/recognise/references/sentence-begin';
import { lineBegin } from '@/lib/core/text/line';

/** How far back a paragraph is read, in UTF-16 units. */
const REACH = 200;
/** As many sentences may end between. */
const MOST_SENTENCE_ENDS = 1;
const CLAUSE_SIGN = /[，。；]/;
/** 砺石收购了Demisto，该公司; 砺石称Okta停产，该公司: what it does something to, or says something of, may be meant as well. */
const OF_TWO =
  /收购|并购|投资|入股|起诉|(?:称|表示|指出|发现|认为|透露|披露)[，：]?[ \u00a0]?[A-Z]|[A-Za-z][”"」]?(?:（[^（）\n]{0,40}）)?[，。；]$/;

/**
 * The last company that is the subject of a clause in this sentence or the one before, whatever else the two name, as long as nothing
 * has become the subject since.
 */
export function lastSubject(bodies: BodyPlaces, at: number, word: string): BodyPlace | null {
  const { text } = bodies;
  const begin = lineBegin(text, at, REACH);
  for (const place of bodies.before(at)) {
    const between = text.slice(place.end, at);
    if (place.start < begin || sentenceEndsIn(between) > MOST_SENTENCE_ENDS) return null;
    if (!bodies.canBe(place, word) || !isSubject(text, place)) continue;
    if (thinksOfOthers(text, place) || !CLAUSE_SIGN.test(between) || OF_TWO.test(between)) return null;
    const words = bodies.wordsBetween(place.end, at);
    return isSaidOfAnother(words) || hasOtherSubject(words, place.name) ? null : place;
  }
  return null;
}
