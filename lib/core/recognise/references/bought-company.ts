import { isSubject } from '@/lib/core/recognise/references/body-as-subject';
import type { BodyPlace, BodyPlaces } from '@/lib/core/recognise/references/body-places';
import { isAnother } from '@/lib/core/recognise/references/other-bodies';
import { sentenceEndsIn } from '@/lib/core/recognise/references/sentence-begin';
import { lineBegin } from '@/lib/core/text/line';

/** How far back a paragraph is read, in UTF-16 units. */
const REACH = 240;
/** As many sentences may end between. */
const MOST_SENTENCE_ENDS = 1;
/** As many names are read: in a list nobody can tell. */
const MOST_READ = 6;
/** 以三亿元收购该公司: what somebody does to another company. */
const BUYS = /(?:收购|并购|买下|控股|入股|投资)了?$/;
/** 有报道称浅川已同意, whose own sentence begins there. */
const SAID = /(?:称|传|曝|获悉|表示|报道)[ \u00a0]?$/;
const CLAUSE_ENDS = /[，。；：！？\n]/;

/** 砺石是一家安全公司，浅川去年收购该公司: the only other company that is named beside the one that buys it. */
export function boughtCompany(bodies: BodyPlaces, at: number, word: string): BodyPlace | null {
  const { text } = bodies;
  if (!BUYS.test(text.slice(Math.max(0, at - 4), at))) return null;
  const begin = lineBegin(text, at, REACH);
  const places: BodyPlace[] = [];
  for (const place of bodies.before(at)) {
    const ends = sentenceEndsIn(text.slice(place.end, at));
    if (place.start < begin || ends > MOST_SENTENCE_ENDS || places.length === MOST_READ) break;
    if (bodies.canBe(place, word)) places.push(place);
  }
  const buyer =
    places.find(({ end }) => !CLAUSE_ENDS.test(text.slice(end, at))) ??
    places.find(
      (place) => isSubject(text, place) || SAID.test(text.slice(Math.max(0, place.start - 4), place.start)),
    );
  if (buyer === undefined) return null;
  const [bought, ...more] = places.filter(({ key }) => key !== buyer.key);
  if (bought === undefined || more.some(({ key }) => key !== bought.key)) return null;
  const words =
    buyer.start < bought.start
      ? bodies.wordsBetween(bought.end, at)
      : `${bodies.wordsBetween(bought.end, buyer.start)}${text.slice(buyer.end, at)}`;
  const others = words.replaceAll(text.slice(buyer.start, buyer.end), '');
  return isAnother(word, others, bought.name) ? null : bought;
}
