import { type PersonName, readPersonName } from '@/lib/core/candidates/people/person-name';
import { CharacterSet } from '@/lib/core/recognise/lexicon/character-set';
import { BLANK, BREAK } from '@/lib/core/text/fold';
import { unitAt } from '@/lib/core/text/neighbours';

/** So many at most have a part together. */
const MOST_NAMES = 8;
/** So much a name without a title looks like one. */
const LEAST_LIKENESS = 0.85;
/** Folded signs that part the names. */
const BETWEEN_NAMES = new CharacterSet('、/,');
const CELL_END = '|'.charCodeAt(0);

/** 主持人：白慧敏、乔建华: the Chinese names that alone fill the rest of a line, or of a cell; none where anything else stands there. */
export function listedSpeakers(text: string, start: number): readonly PersonName[] {
  const found: PersonName[] = [];
  let at = start;
  while (found.length < MOST_NAMES) {
    const name = readPersonName(text, at);
    if (name?.form !== 'chinese' || name.closing !== 'sign' || name.likeness < LEAST_LIKENESS) return [];
    found.push(name);
    at = afterBlanks(text, name.end);
    const unit = unitAt(text, at);
    if (unit === BREAK || unit === CELL_END) return found;
    // Names that nothing but blanks part may be a name and a body.
    if (!BETWEEN_NAMES.has(unit)) return [];
    at = afterBlanks(text, at + 1);
  }
  return [];
}

function afterBlanks(text: string, start: number): number {
  let at = start;
  while (unitAt(text, at) === BLANK) at++;
  return at;
}
