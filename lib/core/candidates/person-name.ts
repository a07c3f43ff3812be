import { type Closing, closingAt, readChineseName } from '@/lib/core/candidates/read-name';
import { foreignNameEnd, latinNameEnd } from '@/lib/core/candidates/read-other-name';
import { unitAt } from '@/lib/core/text/neighbours';

/** A person's name read at a place where a title says that one begins. */
export interface PersonName {
  readonly start: number;
  readonly end: number;
  readonly form: 'chinese' | 'foreign' | 'latin';
  readonly closing: Closing;
  /** See {@link readChineseName}; null for other forms. */
  readonly otherEnd: number | null;
  /** How much it looks like a name, from 0 to 1. */
  readonly likeness: number;
}

const MIDDLE_DOT = 0xb7;

/** Reads the name of a person that begins at `at`; null where none does. */
export function readPersonName(text: string, at: number): PersonName | null {
  const foreign = foreignNameEnd(text, at);
  if (foreign > 0 && hasDot(text, at, foreign)) return other(text, at, foreign, 'foreign', 0.95);
  const chinese = readChineseName(text, at);
  if (chinese !== null && unitAt(text, chinese.end) !== MIDDLE_DOT) {
    const { end, closing, otherEnd, usual, surname, word } = chinese;
    let likeness = word ? 0.4 : usual ? 0.9 : 0.7;
    if (closing === 'open') likeness -= 0.3;
    if (surname === 'word') likeness -= usual ? 0.2 : 0.4;
    if (surname === 'particle') likeness -= usual && closing === 'sign' ? 0.3 : 0.6;
    if (foreign > end) return other(text, at, foreign, 'foreign', 0.7);
    return { start: at, end, form: 'chinese', closing, otherEnd, likeness };
  }
  if (foreign > 0) return other(text, at, foreign, 'foreign', 0.7);
  const latin = latinNameEnd(text, at);
  return latin < 0 ? null : other(text, at, latin, 'latin', 0.75);
}

function hasDot(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (unitAt(text, at) === MIDDLE_DOT) return true;
  return false;
}

function other(
  text: string,
  start: number,
  end: number,
  form: 'foreign' | 'latin',
  likeness: number,
): PersonName {
  const closing = closingAt(text, end);
  return {
    start,
    end,
    form,
    closing,
    otherEnd: null,
    likeness: closing === 'open' ? likeness - 0.35 : likeness,
  };
}
