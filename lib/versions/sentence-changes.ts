import { diffArrays } from 'diff';
import { blocksOf } from '@/lib/core/text/blocks';
import { enclosuresOf } from '@/lib/core/text/enclosures';
import { sentencesOf } from '@/lib/core/text/sentences';
import { overlaps, type Span } from '@/lib/core/text/span';

/** A run of sentences that both texts have, that one alone has, or that stand in each other's place. */
export interface SentenceChange {
  readonly is: 'same' | 'added' | 'removed' | 'replaced';
  /** Where the run stands in either text, from its first letter to its last; null where it is not in that one. */
  readonly before: Span | null;
  readonly after: Span | null;
}

/** A comparison of texts that have nothing in common ends here, in ms: then all of one stands for all of the other. */
const LONGEST_LOOK_MS = 1_000;

/** What changed between two texts, sentence by sentence, in reading order. */
export function sentenceChanges(before: string, after: string): SentenceChange[] {
  const [left, right] = [sentencesIn(before), sentencesIn(after)];
  const words = (text: string, spans: readonly Span[]): string[] =>
    spans.map(({ start, end }) => text.slice(start, end));
  const runs = diffArrays(words(before, left), words(after, right), { timeout: LONGEST_LOOK_MS }) ?? [
    { count: left.length, removed: true, added: false },
    { count: right.length, removed: false, added: true },
  ];
  /** Whether two runs say the same, however their lines are broken: sentences end at lines that bear no sign. */
  const isSaid = (own: Span | null, theirs: Span | null): boolean =>
    inOneLine(before, own) === inOneLine(after, theirs);
  const changes: SentenceChange[] = [];
  let [at, other] = [0, 0];
  for (const { count, added, removed } of runs) {
    const own = added ? null : around(left.slice(at, at + count));
    const theirs = removed ? null : around(right.slice(other, other + count));
    if (!added) at += count;
    if (!removed) other += count;
    const last = changes.at(-1);
    if (added && last?.is === 'removed')
      changes[changes.length - 1] = {
        is: isSaid(last.before, theirs) ? 'same' : 'replaced',
        before: last.before,
        after: theirs,
      };
    else changes.push({ is: added ? 'added' : removed ? 'removed' : 'same', before: own, after: theirs });
  }
  return changes;
}

/** Those of some stretches of the first text that a change touches, by their place in the list. */
export function touchedBy(changes: readonly SentenceChange[], spans: readonly Span[]): number[] {
  const gone = changes.flatMap(({ is, before }) => (is === 'same' || before === null ? [] : [before]));
  return spans.flatMap((span, index) => (gone.some((change) => overlaps(change, span)) ? [index] : []));
}

function sentencesIn(text: string): Span[] {
  return blocksOf(text).flatMap((block) => sentencesOf(text, block, enclosuresOf(text, block)));
}

function around(spans: readonly Span[]): Span | null {
  const [first, last] = [spans[0], spans.at(-1)];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

function inOneLine(text: string, span: Span | null): string {
  return text.slice(span?.start ?? 0, span?.end ?? 0).replaceAll('\n', '');
}
