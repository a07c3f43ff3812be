import { beginsClause } from '@/lib/core/recognise/references/body-as-subject';
import type { BodyPlace, BodyPlaces } from '@/lib/core/recognise/references/body-places';
import { lineBegin } from '@/lib/core/text/line';

/** How far back a paragraph is read, in UTF-16 units. */
const REACH = 240;
const VERBS = '表示|指出|预测|预计|认为|估计|称|透露|强调|警告|宣布|承诺|解释';
const ALSO = new RegExp(`^(?:还|也|同时|另外|进一步)(?:${VERBS}|补充)`);
/** 砺石预测, 砺石的研究员程卓指出. */
const SAYS = new RegExp(`^[ \\u00a0]?(?:公司|集团)?[^，。；：！？\\n“”]{0,24}?(?:${VERBS})`);
const REPORTED = 32;

/** 砺石预测，浅川…。该公司还预计…: who said something before, as the subject of a sentence, says more. */
export function alsoSays(bodies: BodyPlaces, at: number, end: number, word: string): BodyPlace | null {
  const { text } = bodies;
  if (!ALSO.test(text.slice(end, end + REPORTED))) return null;
  const begin = lineBegin(text, at, REACH);
  for (const place of bodies.before(at)) {
    if (place.start < begin) return null;
    const isSaying = SAYS.test(text.slice(place.end, place.end + REPORTED));
    if (isSaying && isSubjectOfSentence(text, place)) return bodies.canBe(place, word) ? place : null;
  }
  return null;
}

/** Not where it is what a quoted sentence is about. */
function isSubjectOfSentence(text: string, place: BodyPlace): boolean {
  const before = text.slice(Math.max(0, place.start - REACH), place.start);
  return beginsClause(text, place) && before.lastIndexOf('“') <= before.lastIndexOf('”');
}
