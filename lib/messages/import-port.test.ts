import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { importAnswerSchema, importOrderSchema } from '@/lib/messages/import-port';

const tombstone = { id: `01${'0'.repeat(24)}`, updated: 2, deleted: 2 };
const stage = (record: unknown) => ({ order: 'stage', seq: 0, slice: [{ line: 2, record }] });

describe('the port of imports', () => {
  it('takes records of ours and refuses what is none, or has something besides', () => {
    expect(v.is(importOrderSchema, stage({ type: 'article', record: tombstone }))).toBe(true);
    for (const wrong of [
      { type: 'article', record: { ...tombstone, updated: 'late' } },
      { type: 'settings', record: tombstone },
      { type: 'article', record: null },
      null,
    ]) {
      expect(v.is(importOrderSchema, stage(wrong))).toBe(false);
    }
    expect(v.is(importOrderSchema, { order: 'commit', skipRefused: true, id: 'another import' })).toBe(false);
  });

  it('carries each answer of the background', () => {
    const report = { added: 1, updated: 0, unchanged: 0, refused: 1 };
    const refusals = [{ line: 3, code: 'misshapen', path: 'note' }];
    for (const answer of [
      { answer: 'staged', outcome: { ok: true, value: null } },
      { answer: 'discarded', outcome: { ok: false, error: { code: 'quota' } } },
      { answer: 'committed', outcome: { ok: true, value: { ...report, refusals } } },
      { answer: 'committed', outcome: { ok: false, error: { code: 'cancelled' } } },
      { answer: 'merging', merged: 1, all: 2 },
    ]) {
      expect(v.is(importAnswerSchema, answer), answer.answer).toBe(true);
    }
    expect(v.is(importAnswerSchema, { answer: 'merging', merged: -1, all: 2 })).toBe(false);
  });
});
