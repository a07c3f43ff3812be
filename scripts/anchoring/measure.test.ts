import { expect, test } from 'vitest';
import { createFold } from '@/lib/core/anchor/fold';
import { readVariants } from '@/lib/han-variants/read-variants';
import { readArticles } from '@/scripts/anchoring/articles';
import { LENGTHS, type Measured, measure } from '@/scripts/anchoring/measure';
import { MUTATIONS } from '@/scripts/anchoring/mutations';
import { judgeTargets } from '@/scripts/anchoring/targets';

const articles = readArticles();
const fold = createFold(readVariants());

/** A sample has its luck: the bounds are held by the full count, `npm run score -- anchoring`. */
const [CASES, LUCK] = process.env['SOAK'] === undefined ? [6, 0.1] : [500, 0];

test.skipIf('missing' in articles)(
  `quotes are found and nothing else is, after every mutation${'missing' in articles ? ` (skipped: no ${articles.missing})` : ''}`,
  () => {
    if ('missing' in articles) return;
    const texts = articles.filter(({ half }) => half === 'unseen').map(({ text }) => text);
    const seed = Number(process.env['FC_SEED'] ?? 1);
    const rows = new Map(
      MUTATIONS.map((mutation) => [
        mutation.name,
        new Map<number, Measured>(
          LENGTHS.map((length) => [length, measure(mutation, length, texts, { cases: CASES, seed, fold })]),
        ),
      ]),
    );
    for (const { promise, share, bound, isLeast } of judgeTargets(rows)) {
      const message = `${promise}, got ${share} (seed ${seed})`;
      if (isLeast) expect(share, message).toBeGreaterThanOrEqual(bound - (bound === 1 ? 0 : LUCK));
      else expect(share, message).toBeLessThanOrEqual(bound + LUCK);
    }
  },
  600_000,
);
