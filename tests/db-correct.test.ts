import 'fake-indexeddb/auto';

import { beforeEach, describe, expect, it } from 'vitest';
import { isCorrection } from '@/lib/core/records/annotation';
import type { Said } from '@/lib/core/records/said';
import { listBin } from '@/lib/db/bin';
import type { ClockAndChance } from '@/lib/db/clock-and-chance';
import { correct, takeBackCorrection, type WantedCorrection } from '@/lib/db/correct';
import { annotationsOf, highlightsOf, readArticle } from '@/lib/db/read-article';
import type { Database } from '@/lib/db/tables';
import { redo, undo } from '@/lib/db/undo';
import { updateAnnotation } from '@/lib/db/update-annotation';
import { readText } from '@/lib/db/versions';
import { exported, imported, inChunks } from '@/tests/db-transfer';
import {
  anchorAt,
  everything,
  fault,
  freshDatabase,
  mark,
  page,
  recounted,
  steadyClock,
  stored,
  value,
} from '@/tests/db-world';

const on = page(1);
const by = (name: string): Said => ({
  speakers: [{ name, entity: null, title: null }],
  kind: 'reported',
  certainty: 'sure',
});
const wanted = (change: Partial<WantedCorrection> = {}): WantedCorrection => ({
  page: on,
  seen: null,
  anchor: anchorAt(on.text, 11, 26),
  found: null,
  said: by('第一位讲者'),
  restated: [],
  ...change,
});

let db: Database;
let clock: ClockAndChance;
beforeEach(async () => {
  db = await freshDatabase();
  clock = steadyClock();
});

const corrections = async (article: string) => (await annotationsOf(db, article)).filter(isCorrection);

describe('a correction', () => {
  it('is kept with its article and the very text it was made on, and counts as no highlight', async () => {
    const { correction, article } = value(await correct(db, wanted(), clock));
    expect(await corrections(article.id)).toEqual([correction]);
    expect((await readText(db, article.id, correction.madeOn))?.text).toBe(on.text);
    expect((await readArticle(db, article.id))?.keeping).toBe('highlighted');
    expect(await highlightsOf(db, article.id)).toEqual([]);
    expect(await stored(db)).toEqual(await recounted(db));
  });

  it('takes the place of the one that the reader saw, and of no other', async () => {
    const { correction } = value(await correct(db, wanted(), clock));
    const seen = { id: correction.id, basedOn: correction.updated };
    const { correction: second } = value(await correct(db, wanted({ seen, said: null }), clock));
    expect(second).toMatchObject({ id: correction.id, said: null, created: correction.created });
    expect(fault(await correct(db, wanted({ seen }), clock))).toMatchObject({ code: 'stale' });
    expect(await corrections(correction.article)).toEqual([second]);
  });

  it('gives the highlights in it to whom it gives the words, and undo takes both back', async () => {
    const highlight = await mark(db, clock, on, 11);
    const restated = [{ id: highlight.id, said: by('第一位讲者') }];
    value(await correct(db, wanted({ restated }), clock));
    expect((await highlightsOf(db, highlight.article))[0]?.said).toEqual(by('第一位讲者'));
    value(await undo(db, null, clock));
    expect(await corrections(highlight.article)).toEqual([]);
    expect((await highlightsOf(db, highlight.article))[0]?.said).toBeNull();
    value(await redo(db, null, clock));
    expect(await corrections(highlight.article)).toHaveLength(1);
  });

  it('can be taken back, lies in the bin then, and comes back by undo', async () => {
    const { correction, article } = value(await correct(db, wanted(), clock));
    const seen = { id: correction.id, basedOn: correction.updated };
    value(await takeBackCorrection(db, seen, [], clock));
    expect(await corrections(article.id)).toEqual([]);
    expect((await listBin(db)).map(({ id }) => id)).toEqual([correction.id]);
    value(await undo(db, article.id, clock));
    expect(await corrections(article.id)).toMatchObject([{ id: correction.id, said: correction.said }]);
  });

  it('is no highlight to be coloured or noted', async () => {
    const { correction } = value(await correct(db, wanted(), clock));
    const edit = { id: correction.id, basedOn: correction.updated, change: { note: '改过了' }, draft: null };
    expect((await updateAnnotation(db, edit, clock)).ok).toBe(false);
    const highlight = await mark(db, clock, on, 11);
    const seen = { id: highlight.id, basedOn: highlight.updated };
    const before = await everything(db);
    expect(fault(await correct(db, wanted({ seen }), clock))).toMatchObject({ code: 'unknown' });
    expect(await everything(db)).toEqual(before);
  });

  it('leaves and comes back in a file, to the letter; once more changes nothing', async () => {
    const found = anchorAt(on.text, 11, 20);
    const { correction } = value(await correct(db, wanted({ found }), clock));
    value(await correct(db, wanted({ anchor: anchorAt(on.text, 26, 36), said: null }), clock));
    const late = value(await correct(db, wanted({ anchor: anchorAt(on.text, 0, 10) }), clock)).correction;
    value(await takeBackCorrection(db, { id: late.id, basedOn: late.updated }, [], clock));
    const file = await exported(db);

    const into = await freshDatabase();
    expect(value(await imported(into, inChunks(file)))).toMatchObject({ added: 5, refused: 0 });
    expect(await into.annotations.toArray()).toEqual(await db.annotations.toArray());
    expect((await annotationsOf(into, correction.article)).filter(isCorrection)).toEqual(
      await corrections(correction.article),
    );
    expect(await stored(into)).toEqual(await recounted(into));
    const before = await everything(into);
    expect(value(await imported(into, inChunks(file)))).toMatchObject({ added: 0, updated: 0, unchanged: 5 });
    expect(await everything(into)).toEqual(before);
    expect(await exported(into)).toBe(file);
  });
});
