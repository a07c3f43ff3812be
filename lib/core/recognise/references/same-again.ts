import { isSubject } from '@/lib/core/recognise/references/body-as-subject';
import type { BodyPlace, BodyPlaces } from '@/lib/core/recognise/references/body-places';
import { hasOtherSubject } from '@/lib/core/recognise/references/other-bodies';

/** So far apart, in UTF-16 units, may the two stand. */
const REACH = 160;
/** 本行 is whoever speaks. */
const OWN = '本';
const SENTENCE_ENDS = /[。！？\n]+/g;
/** 该公司表示, 据悉，该公司: where the subject of a clause stands. */
const SUBJECT_BEGINS = /(?:^|[，。；：！？\n“”])\s*(?:但|而|不过|然而|此外，?|同时，?)?$/;

/**
 * 据称该公司以浅川的名义经营，原因是该公司…: the body that the same word stood for before, in its sentence or as the subject of
 * the one before, if nothing else has become what the text is about.
 * @param before the last place of the same word that was understood, or null
 */
export function sameAgain(bodies: BodyPlaces, before: BodyPlace | null, at: number): BodyPlace | null {
  const { text } = bodies;
  if (before === null || at - before.end > REACH || text[at] === OWN) return null;
  const sentences = text.slice(before.end, at).match(SENTENCE_ENDS)?.length ?? 0;
  if (sentences > 1 || (sentences === 1 && !(isSubjectThere(text, before.start) && isSubjectThere(text, at))))
    return null;
  for (const place of bodies.before(at)) {
    if (place.start <= before.start) break;
    if (place.key !== before.key && isSubject(text, place)) return null;
  }
  return hasOtherSubject(bodies.wordsBetween(before.end, at), before.name) ? null : before;
}

function isSubjectThere(text: string, at: number): boolean {
  return SUBJECT_BEGINS.test(text.slice(Math.max(0, at - 8), at));
}

const SENTENCE_BEGINS = /(?:^|[。！？\n”])\s*$/;
const SPEAKS =
  /^(?:还|也|则|随后|进一步)?(?:在[^，。\n]{1,12}[中上里])?(?:表示|称|指出|强调|补充|认为|宣布|透露|警告|解释|预计)/;

/** 该公司表示，浅川…。该公司还表示: who begins two sentences by saying something is the same. */
export function sameSpeaker(
  text: string,
  before: BodyPlace | null,
  at: number,
  end: number,
): BodyPlace | null {
  if (before === null || at - before.end > REACH || text[at] === OWN) return null;
  const between = text.slice(before.end, at);
  if (between.includes('\n') || (between.match(SENTENCE_ENDS)?.length ?? 0) !== 1) return null;
  const begins = [before.start, at].every((one) =>
    SENTENCE_BEGINS.test(text.slice(Math.max(0, one - 2), one)),
  );
  return begins && SPEAKS.test(between) && SPEAKS.test(text.slice(end, end + 24)) ? before : null;
}
