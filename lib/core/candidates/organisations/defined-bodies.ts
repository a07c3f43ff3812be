import type { Excerpt } from '@/lib/core/candidates/candidate';
import { isNoBody } from '@/lib/core/candidates/lexicon/no-body';
import { BODY_ENDS } from '@/lib/core/candidates/lexicon/organisations';
import { DEFINING_WORDS } from '@/lib/core/candidates/lexicon/taking-part';
import { bodyStart } from '@/lib/core/candidates/organisations/body-start';
import { isField } from '@/lib/core/candidates/organisations/field-words';
import { Trigger } from '@/lib/core/recognise/triggers';
import type { PairIndex } from '@/lib/core/text/pair-index';

/** （以下简称, （601360.SH，下称: what stands between the name and the word that says that a form is defined. */
const OPENS = /[（(](?:[^（）()\n]{0,40}[，,；;])?(?:以下|下文|后文)?(?:统一)?$/;
const LONGEST_OPENING = 50;
const SHORTEST_BODY = 5;

/** The bodies for which a text defines a short form: it means to speak of them. */
export function definedBodies(index: PairIndex): Excerpt[] {
  const { text } = index;
  return DEFINING_WORDS.flatMap((word) => index.placesOfWord(Trigger.verb, word)).flatMap((at): Excerpt[] => {
    const opening = OPENS.exec(text.slice(Math.max(0, at - LONGEST_OPENING), at));
    if (opening === null) return [];
    const end = at - opening[0].length;
    if (BODY_ENDS.longestAt(text, end) < 2) return [];
    const start = bodyStart(text, end, 0);
    const surface = text.slice(start, end);
    if (surface.length < SHORTEST_BODY || isNoBody(surface) || isField(text, start, end)) return [];
    return [{ start, end, surface }];
  });
}
