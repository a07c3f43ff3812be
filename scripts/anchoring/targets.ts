import type { Measured, Tally } from '@/scripts/anchoring/measure';

/** Measured cells of one mutation, by the length of the quotes. */
export type Row = ReadonlyMap<number, Measured>;

/** A promise about our figures, and what came of it. Shares from 0 to 1. */
export interface Verdict {
  readonly promise: string;
  readonly share: number;
  /** The share that it must at least have, or at most. */
  readonly bound: number;
  readonly isLeast: boolean;
}

export function isKept({ share, bound, isLeast }: Verdict): boolean {
  return isLeast ? share >= bound : share <= bound;
}

type Count = 'found' | 'wrong' | 'review';

interface Target {
  readonly count: Count;
  readonly mutations: readonly string[];
  /** Lengths of quotes, both included. */
  readonly from: number;
  readonly to: number;
  readonly bound: number;
}

const ALL = Number.POSITIVE_INFINITY;
const CHANGES = ['1 % edited', 'paragraphs moved', 'quote deleted', 'other text'];
const SAME = ['unchanged', 'width', '简 → 繁'];

/** What anchoring promises, mutation by mutation; the last one over all of them together. */
const TARGETS: readonly Target[] = [
  ...SAME.map((one): Target => ({ count: 'found', mutations: [one], from: 2, to: ALL, bound: 1 })),
  { count: 'found', mutations: ['1 % edited'], from: 8, to: ALL, bound: 0.98 },
  { count: 'found', mutations: ['1 % edited'], from: 4, to: 6, bound: 0.6 },
  { count: 'found', mutations: ['paragraphs moved'], from: 2, to: ALL, bound: 0.98 },
  ...CHANGES.flatMap((one): Target[] => [
    { count: 'wrong', mutations: [one], from: 4, to: ALL, bound: 0.001 },
    { count: 'wrong', mutations: [one], from: 2, to: 3, bound: 0.005 },
  ]),
  { count: 'review', mutations: [...SAME, ...CHANGES], from: 2, to: ALL, bound: 0.05 },
];

const WORDS: Readonly<Record<Count, string>> = { found: 'found', wrong: 'false', review: 'to review' };

/** Holds figures, by mutation, against what anchoring promises. */
export function judgeTargets(rows: ReadonlyMap<string, Row>): Verdict[] {
  return TARGETS.map(({ count, mutations, from, to, bound }) => {
    const tallies = mutations.flatMap((mutation) =>
      [...(rows.get(mutation) ?? [])].filter(([length]) => length >= from && length <= to),
    );
    const isLeast = count === 'found';
    const lengths = to === ALL ? `from ${from} characters` : `at ${from} to ${to} characters`;
    const what = mutations.length > 1 ? 'all' : `${mutations[0]}, ${lengths}`;
    return {
      promise: `${what}: ${WORDS[count]} ${isLeast ? '≥' : '≤'} ${bound}`,
      share: shareOf(
        tallies.map(([, { ours }]) => ours),
        count,
      ),
      bound,
      isLeast,
    };
  });
}

function shareOf(tallies: readonly Tally[], count: Count): number {
  const cases = tallies.reduce((sum, tally) => sum + tally.cases, 0);
  if (cases === 0) throw new Error('Nothing was measured for a target');
  return tallies.reduce((sum, tally) => sum + tally[count], 0) / cases;
}
