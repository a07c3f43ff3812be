import 'fake-indexeddb/auto';

import { expect, it } from 'vitest';
import { type Highlight, madeAt } from '@/lib/core/records/annotation';
import { listBin } from '@/lib/db/bin';
import { mergeAnnotations, moveAnnotation, type Placing, splitAnnotation } from '@/lib/db/place-annotation';
import { highlightsOf, readAnnotation } from '@/lib/db/read-article';
import { redo, undo } from '@/lib/db/undo';
import { updateAnnotation } from '@/lib/db/update-annotation';
import { readText } from '@/lib/db/versions';
import {
  anchorAt,
  fault,
  freshDatabase,
  mark,
  page,
  recounted,
  steadyClock,
  stored,
  value,
} from '@/tests/db-world';

const TEXT = page(1).text;
const at = (text: string, ...spans: readonly (readonly [number, number])[]): Placing => ({
  text,
  anchors: spans.map(([start, end]) => anchorAt(text, start, end)),
  entities: spans.map(() => []),
  said: [],
});
const seen = ({ id, updated }: Highlight) => ({ id, basedOn: updated });
const spanOf = ({ anchor: { position } }: Highlight): [number, number] => [position.start, position.end];

it('moved ends in the text it was made on are where it was meant to be: nothing older is kept', async () => {
  const [db, clock] = [await freshDatabase(), steadyClock()];
  const made = await mark(db, clock, page(1), 0);
  const moved = value(await moveAnnotation(db, seen(made), at(TEXT, [0, 9]), clock));
  expect([spanOf(moved), moved.madeAt, moved.anchoredOn]).toEqual([[0, 9], null, made.madeOn]);
  value(await undo(db, null, clock));
  expect(await readAnnotation(db, made.id)).toEqual({ ...made, updated: expect.any(Number) });
});

it('put into a changed text, it keeps what it was made on, however often it is moved afterwards', async () => {
  const [db, clock] = [await freshDatabase(), steadyClock()];
  const made = await mark(db, clock, page(1), 11);
  const changed = `编者按。\n${TEXT}`;
  const accepted = value(await moveAnnotation(db, seen(made), at(changed, [16, 20]), clock));
  expect(accepted.anchoredOn).not.toBe(made.madeOn);
  expect([madeAt(accepted), accepted.madeOn]).toEqual([made.anchor, made.madeOn]);
  expect((await readText(db, made.article, accepted.anchoredOn))?.text).toBe(changed);
  expect((await readText(db, made.article, made.madeOn))?.text).toBe(TEXT);
  const again = value(await moveAnnotation(db, seen(accepted), at(changed, [16, 24]), clock));
  expect(madeAt(again)).toEqual(made.anchor);
});

it('putting a highlight somewhere takes back that it was to stay detached', async () => {
  const [db, clock] = [await freshDatabase(), steadyClock()];
  const made = await mark(db, clock, page(1), 0);
  const edit = { id: made.id, basedOn: made.updated, change: { keptDetached: true }, draft: null };
  const kept = value(await updateAnnotation(db, edit, clock));
  expect(value(await moveAnnotation(db, seen(kept), at(TEXT, [0, 4]), clock)).keptDetached).toBe(false);
});

it('two parts of a split are alike but for the note, and one undo makes them one again', async () => {
  const [db, clock] = [await freshDatabase(), steadyClock()];
  const made = await mark(db, clock, page(1), 11, { colour: 'green', note: '整条' });
  value(await splitAnnotation(db, seen(made), at(TEXT, [11, 13], [13, 15]), clock));
  const parts = await highlightsOf(db, made.article);
  expect(parts.map((part) => [spanOf(part), part.colour, part.note])).toEqual([
    [[11, 13], 'green', '整条'],
    [[13, 15], 'green', ''],
  ]);
  expect(await stored(db)).toEqual(await recounted(db));
  value(await undo(db, null, clock));
  expect((await highlightsOf(db, made.article)).map(spanOf)).toEqual([[11, 15]]);
  value(await redo(db, null, clock));
  expect((await highlightsOf(db, made.article)).map(spanOf)).toEqual([
    [11, 13],
    [13, 15],
  ]);
});

it('a merge keeps every word of both notes and every tag, and undo gives both back', async () => {
  const [db, clock] = [await freshDatabase(), steadyClock()];
  const one = await mark(db, clock, page(1), 11, { note: '前' });
  const other = await mark(db, clock, page(1), 16, { note: '后' });
  const merged = value(await mergeAnnotations(db, [seen(one), seen(other)], at(TEXT, [11, 20]), clock));
  expect([merged.id, merged.note, spanOf(merged)]).toEqual([one.id, '前\n\n后', [11, 20]]);
  expect((await highlightsOf(db, one.article)).map(({ id }) => id)).toEqual([one.id]);
  expect((await listBin(db)).map(({ id }) => id)).toEqual([other.id]);
  value(await undo(db, null, clock));
  expect((await highlightsOf(db, one.article)).map(({ note }) => note)).toEqual(['前', '后']);
  expect(await listBin(db)).toEqual([]);
});

it('nothing is moved, split or merged that another window has changed meanwhile, or that is of another article', async () => {
  const [db, clock] = [await freshDatabase(), steadyClock()];
  const one = await mark(db, clock, page(1), 11);
  const far = await mark(db, clock, page(2), 11);
  const old = { id: one.id, basedOn: one.updated - 1 };
  const before = await db.annotations.toArray();
  expect(fault(await moveAnnotation(db, old, at(TEXT, [0, 4]), clock)).code).toBe('stale');
  expect(fault(await splitAnnotation(db, old, at(TEXT, [11, 13], [13, 15]), clock)).code).toBe('stale');
  const both = [seen(one), seen(far)] as const;
  expect(fault(await mergeAnnotations(db, both, at(TEXT, [11, 20]), clock)).code).toBe('unknown');
  expect(await db.annotations.toArray()).toEqual(before);
});
