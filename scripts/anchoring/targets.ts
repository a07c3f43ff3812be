import type { Measured, Tally } from '@/scripts/anchoring/measure';

/** Measured cells of one mutation, by the length of the quotes. */
export type Row = ReadonlyMap<number, Measured>;

/** A promise about our figures, and whether it is kept: `got` in words. */
export interface Verdict {
  readonly promise: string;
  readonly got: string;
  readonly kept: boolean;
}

/** Holds the figures of one half, by mutation, against what anchoring promises. */
export function judgeTargets(rows: ReadonlyMap<string, Row>): Verdict[] {
  const tallies = (mutation: string, from: number, to = Number.POSITIVE_INFINITY): Tally[] =>
    [...(rows.get(mutation) ?? [])].flatMap(([length, { ours }]) =>
      length >= from && length <= to ? [ours] : [],
    );
  const found = (mutation: string, least: number, from: number, to?: number): Verdict => {
    const share = shareOf(tallies(mutation, from, to), ({ found: count }) => count);
    const range = to === undefined ? `from ${from} characters` : `at ${from} to ${to} characters`;
    return {
      promise: `${mutation}, ${range}: found ≥ ${percent(least)}`,
      got: percent(share),
      kept: share >= least,
    };
  };
  const wrong = (mutation: string, most: number, from: number, to?: number): Verdict => {
    const share = shareOf(tallies(mutation, from, to), ({ wrong: count }) => count);
    const range = to === undefined ? `from ${from} characters` : `at ${from} to ${to} characters`;
    return {
      promise: `${mutation}, ${range}: false ≤ ${perMille(most)}`,
      got: perMille(share),
      kept: share <= most,
    };
  };
  const review = shareOf(
    [...rows.keys()].flatMap((mutation) => tallies(mutation, 0)),
    (tally) => tally.review,
  );
  return [
    ...['unchanged', 'width', '简 → 繁'].map((mutation) => found(mutation, 1, 2)),
    found('1 % edited', 0.98, 8),
    found('1 % edited', 0.6, 4, 6),
    found('paragraphs moved', 0.98, 2),
    ...['1 % edited', 'paragraphs moved', 'quote deleted', 'other text'].flatMap((mutation) => [
      wrong(mutation, 0.001, 4),
      wrong(mutation, 0.005, 2, 3),
    ]),
    { promise: 'to review ≤ 5.0 % of all', got: percent(review), kept: review <= 0.05 },
  ];
}

function shareOf(tallies: readonly Tally[], count: (tally: Tally) => number): number {
  const cases = tallies.reduce((sum, tally) => sum + tally.cases, 0);
  const counted = tallies.reduce((sum, tally) => sum + count(tally), 0);
  return cases === 0 ? Number.NaN : counted / cases;
}

export function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

export function perMille(share: number): string {
  return `${(1000 * share).toFixed(1)} ‰`;
}
