import 'fake-indexeddb/auto';

import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Annotation } from '@/lib/core/records/annotation';
import { inReadingOrder, isLive } from '@/lib/core/records/annotation';
import { createHighlight } from '@/lib/db/create-highlight';
import { deleteAnnotations } from '@/lib/db/delete-annotations';
import { redo, undo } from '@/lib/db/undo';
import { updateAnnotation } from '@/lib/db/update-annotation';
import {
  freshDatabase,
  page,
  recounted,
  reopened,
  steadyClock,
  stored,
  value,
  wanted,
} from '@/tests/db-world';

const WRITERS = 4;
const OPERATIONS = 1_000;

/** One write of one writer. `stale` decides whether the writer looks before it writes. */
const operation = fc.record({
  kind: fc.constantFrom('create', 'edit', 'edit', 'edit', 'delete', 'undo', 'redo'),
  pick: fc.nat(),
  stale: fc.boolean(),
  colour: fc.constantFrom('yellow', 'green', 'blue', 'pink'),
});

/** A write that was acknowledged: which version it was based on and which one it made. */
interface Receipt {
  readonly id: string;
  readonly basedOn: number;
  readonly made: Annotation;
}

it(`${OPERATIONS} random operations of ${WRITERS} writers at once: no lost update, no stale overwrite, true totals`, {
  timeout: 600_000,
}, async () => {
  const scripts = fc.array(operation, { minLength: OPERATIONS / WRITERS, maxLength: OPERATIONS / WRITERS });
  await fc.assert(
    fc.asyncProperty(fc.tuple(scripts, scripts, scripts, scripts), async (all) => {
      const first = await freshDatabase();
      const receipts: Receipt[] = [];
      let refused = 0;
      const write = async (script: (typeof all)[number], number: number): Promise<void> => {
        // Two connections: panel and library are contexts of their own.
        const db = number % 2 === 0 ? first : await reopened();
        const clock = steadyClock(undefined, number + 1);
        const known = new Map<string, Annotation>();
        for (const [index, { kind, pick, stale, colour }] of script.entries()) {
          if (!stale) for (const record of await db.annotations.toArray()) known.set(record.id, record);
          const target = [...known.values()][pick % Math.max(1, known.size)];
          if (kind === 'undo' || kind === 'redo') {
            const outcome = await (kind === 'undo' ? undo : redo)(db, null, clock);
            if (!outcome.ok) expect(['nothing', 'changed-since']).toContain(outcome.error.code);
          } else if (kind === 'create' || target === undefined) {
            const made = value(await createHighlight(db, wanted(page(pick % 3), pick % 20), clock)).highlight;
            known.set(made.id, made);
          } else if (kind === 'edit') {
            const basedOn = target.updated;
            // A note of its own for every write: two writes can never look alike.
            const change = { note: `${number}:${index}`, colour };
            const outcome = await updateAnnotation(
              db,
              { id: target.id, basedOn, change, draft: null },
              clock,
            );
            if (outcome.ok) receipts.push({ id: target.id, basedOn, made: outcome.value });
            else refused += 1;
            if (!outcome.ok && outcome.error.code === 'stale') known.set(target.id, outcome.error.current);
          } else {
            const outcome = await deleteAnnotations(db, [{ id: target.id, basedOn: target.updated }], clock);
            if (!outcome.ok) refused += 1;
          }
        }
      };
      await Promise.all(all.map(write));
      // The test would prove nothing if the writers had never met.
      expect(refused).toBeGreaterThan(10);
      for (const [id, own] of Map.groupBy(receipts, (receipt) => receipt.id)) {
        expect(new Set(own.map(({ basedOn }) => basedOn)).size).toBe(own.length);
        const latest = own.toSorted((a, b) => b.made.updated - a.made.updated)[0]?.made;
        const record = await first.annotations.get(id);
        expect(record?.updated).toBeGreaterThanOrEqual(latest?.updated ?? 0);
        if (record?.updated === latest?.updated) expect(record).toEqual(latest);
      }
      expect(await stored(first)).toEqual(await recounted(first));
      const live = (await first.annotations.toArray()).filter(isLive).toSorted(inReadingOrder);
      for (const { article } of live)
        expect(await first.articles.get(article)).toMatchObject({ keeping: 'highlighted' });
    }),
    { numRuns: process.env['SOAK'] === undefined ? 1 : 20 },
  );
});
