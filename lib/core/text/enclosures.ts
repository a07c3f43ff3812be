import type { Span } from '@/lib/core/text/span';

/** What a pair of marks encloses: somebody's words or a term, the title of a work, an aside. */
export type EnclosureKind = 'quotation' | 'title' | 'aside';

/** A stretch between a pair of marks, the marks included. */
export interface Enclosure extends Span {
  readonly kind: EnclosureKind;
  /** What stands between the marks. */
  readonly inner: Span;
  /** False where the opening mark is missing: the quotation goes on from the block before. */
  readonly isOpened: boolean;
  /** False where the closing mark is missing: the quotation ends with its block. */
  readonly isClosed: boolean;
}

interface Pair {
  readonly kind: EnclosureKind;
  readonly opens: string;
  readonly closes: string;
}

/** Half width brackets are not in Chinese text only: what they enclose is an aside in any case. */
const PAIRS: readonly Pair[] = [
  { kind: 'quotation', opens: '“', closes: '”' },
  { kind: 'quotation', opens: '‘', closes: '’' },
  { kind: 'quotation', opens: '「', closes: '」' },
  { kind: 'quotation', opens: '『', closes: '』' },
  { kind: 'quotation', opens: '｢', closes: '｣' },
  { kind: 'quotation', opens: '"', closes: '"' },
  { kind: 'title', opens: '《', closes: '》' },
  { kind: 'title', opens: '〈', closes: '〉' },
  { kind: 'aside', opens: '（', closes: '）' },
  { kind: 'aside', opens: '(', closes: ')' },
  { kind: 'aside', opens: '【', closes: '】' },
  { kind: 'aside', opens: '[', closes: ']' },
  { kind: 'aside', opens: '〔', closes: '〕' },
];
const OPENER = new Map(PAIRS.map((pair, index) => [pair.opens.charCodeAt(0), index]));
const CLOSER = new Map(PAIRS.map((pair, index) => [pair.closes.charCodeAt(0), index]));
const MARKS = new RegExp(`[${PAIRS.map((pair) => `\\${pair.opens}\\${pair.closes}`).join('')}]`, 'g');

const CURLY = 0;
const STRAIGHT = 5;

interface Open {
  readonly start: number;
  readonly pair: number;
  end: number;
}

/**
 * The outermost enclosures of a block, in order; they never overlap. What is wrong is healed as a reader
 * would: a mark without its other half is none, with two exceptions. A quotation that is announced (at the
 * block's beginning or after a colon) and never closed reaches to the block's end, as quotations over several
 * paragraphs do; and with `goesOn`, a closing mark without an opening one ends what the block before began.
 * Curly quotes of one direction only (“这样“) are taken by turns.
 *
 * Time grows with the block's length, whatever stands in it.
 *
 * @param goesOn whether the block before ended inside a quotation
 */
export function enclosuresOf(text: string, block: Span, goesOn = false): Enclosure[] {
  const marks = marksIn(text, block);
  if (marks.length === 0) return [];
  const byTurns = areOneWay(text, marks);
  const opened: Open[] = [];
  const stack: Open[] = [];
  const waiting = new Uint32Array(PAIRS.length);
  let endOfOld = -1;
  for (const at of marks) {
    const unit = text.charCodeAt(at);
    let pair = CLOSER.get(unit);
    const turns = unit === 0x22 || (byTurns && (unit === 0x201c || unit === 0x201d));
    if (turns) pair = unit === 0x22 ? STRAIGHT : CURLY;
    const closes = pair !== undefined && (waiting[pair] ?? 0) > 0;
    if (closes) {
      for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
        waiting[top.pair] = (waiting[top.pair] ?? 1) - 1;
        if (top.pair !== pair) continue;
        top.end = at + 1;
        break;
      }
      continue;
    }
    const opens = turns ? pair : OPENER.get(unit);
    if (opens !== undefined) {
      const open = { start: at, pair: opens, end: -1 };
      opened.push(open);
      stack.push(open);
      waiting[opens] = (waiting[opens] ?? 0) + 1;
    } else if (goesOn && endOfOld < 0 && opened.length === 0 && PAIRS[pair ?? 0]?.kind === 'quotation') {
      endOfOld = at + 1;
    }
  }
  return outermost(text, block, opened, endOfOld);
}

function marksIn(text: string, block: Span): number[] {
  const marks: number[] = [];
  // Of the block alone: a search in the whole text would run on to the next mark, however far.
  for (const found of text.slice(block.start, block.end).matchAll(MARKS))
    marks.push(block.start + found.index);
  return marks;
}

/** Whether the curly quotes of a block do not match as they point, but do when they are taken by turns. */
function areOneWay(text: string, marks: readonly number[]): boolean {
  let depth = 0;
  let count = 0;
  let isMatched = true;
  for (const at of marks) {
    const unit = text.charCodeAt(at);
    if (unit !== 0x201c && unit !== 0x201d) continue;
    count++;
    depth += unit === 0x201c ? 1 : -1;
    if (depth < 0) isMatched = false;
  }
  return count % 2 === 0 && (!isMatched || depth !== 0);
}

function outermost(text: string, block: Span, opened: readonly Open[], endOfOld: number): Enclosure[] {
  const enclosures: Enclosure[] = [];
  let free = block.start;
  if (endOfOld >= 0) {
    const inner = { start: block.start, end: endOfOld - 1 };
    enclosures.push({
      kind: 'quotation',
      start: block.start,
      end: endOfOld,
      inner,
      isOpened: false,
      isClosed: true,
    });
    free = endOfOld;
  }
  for (const { start, pair, end } of opened) {
    if (start < free) continue;
    const kind = PAIRS[pair]?.kind ?? 'aside';
    const isClosed = end >= 0;
    if (!isClosed && (kind !== 'quotation' || !isAnnounced(text, block, start))) continue;
    const inner = { start: start + 1, end: isClosed ? end - 1 : block.end };
    free = isClosed ? end : block.end;
    enclosures.push({ kind, start, end: free, inner, isOpened: true, isClosed });
  }
  return enclosures;
}

function isAnnounced(text: string, block: Span, at: number): boolean {
  if (at === block.start) return true;
  const before = text[at - 1];
  return before === '：' || before === ':';
}
