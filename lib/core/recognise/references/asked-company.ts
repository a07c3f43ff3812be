import type { BodyPlace, BodyPlaces } from '@/lib/core/recognise/references/body-places';
import { sentenceBegin } from '@/lib/core/recognise/references/sentence-begin';

/** How far back a sentence is read, in UTF-16 units. */
const REACH = 160;
const ASKED = /(?:联系|询问|采访|致电|致函|告知|通知)(?:到|过|了)?[ \u00a0]?$/;
const TO = /向[ \u00a0]?$/;
const IS_ASKED = /^[ \u00a0]?(?:公司|集团|方面)?(?:求证|核实|询问|寻求|提出|发[出送])/;
/** Behind the word for a company: what who is asked does. */
const ANSWERS =
  /^(?:方面)?(?:的?(?:\p{Script=Han}{0,4}发言人|\p{Script=Han}{0,4}(?:回应|回复|答复|评论|置评))|(?:目前|暂时|至今|随后|并|也|均)?(?:尚?未|没有?|拒绝|暂未|回应|回复|表示|证实|确认|否认|称))/u;
const LONGEST_ANSWER = 24;
const LINE_END = '\n';
const ENDS = /[\s。！？”」]/;
/** As many names between are asked. */
const MOST_READ = 6;

/** 外媒联系了砺石，但尚未收到该公司的回应: the company that somebody asked in the same sentence, where the word is the one that answers. */
export function askedCompany(bodies: BodyPlaces, at: number, end: number, word: string): BodyPlace | null {
  const { text } = bodies;
  if (!ANSWERS.test(text.slice(end, end + LONGEST_ANSWER))) return null;
  const first = sentenceBegin(text, at, REACH);
  // At the beginning of a paragraph it is the last sentence above that asks.
  const begin =
    first === at && text[at - 1] === LINE_END ? sentenceBegin(text, aboveLine(text, at), REACH) : first;
  let read = 0;
  for (const place of bodies.before(at)) {
    if (place.start < begin || read++ === MOST_READ) return null;
    const before = text.slice(begin, place.start);
    const isAsked =
      ASKED.test(before) ||
      (TO.test(before) && IS_ASKED.test(text.slice(place.end, place.end + LONGEST_ANSWER)));
    if (isAsked) return bodies.canBe(place, word) ? place : null;
  }
  return null;
}

/** Where the last sentence ends that stands above the line that begins at `at`. */
function aboveLine(text: string, at: number): number {
  let end = at;
  while (end > 0 && ENDS.test(text.charAt(end - 1))) end--;
  return end;
}
