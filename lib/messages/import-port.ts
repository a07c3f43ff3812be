import * as v from 'valibot';
import type { ImportFault, ImportReport, Incoming } from '@/lib/core/records/incoming';
import type { Outcome } from '@/lib/core/records/outcome';
import { toRecord } from '@/lib/core/records/portable';
import type { StorageFault } from '@/lib/core/records/write-fault';

/** The port by which a page of the extension sends a file's records to the background, slice by slice. */
export const IMPORT_PORT = 'import';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A page of ours has read the line already; the background is the one that writes, so it looks for itself. */
const entry = v.custom<Incoming>((value) => {
  if (typeof value !== 'object' || value === null) return false;
  const { line, record } = value as Record<string, unknown>;
  if (!Number.isInteger(line) || typeof record !== 'object' || record === null) return false;
  const { type, record: content } = record as Record<string, unknown>;
  return typeof content === 'object' && content !== null && !('code' in toRecord(type, content));
}, 'a line with a record');

/**
 * From the page. `stage`, `commit` and `discard` go one at a time, each after the answer to the one before.
 * - `cancel` stops a merge;
 * - `heard` follows every word about its progress: a background that hears nothing for half a minute is stopped
 *   by the browser in the midst of its work.
 */
export const importOrderSchema = v.variant('order', [
  v.strictObject({ order: v.literal('stage'), seq: count, slice: v.array(entry) }),
  v.strictObject({ order: v.literal('commit'), skipRefused: v.boolean() }),
  v.strictObject({ order: v.literal('discard') }),
  v.strictObject({ order: v.literal('cancel') }),
  v.strictObject({ order: v.literal('heard') }),
]);
export type ImportOrder = v.InferOutput<typeof importOrderSchema>;

const storageFault = v.variant('code', [
  v.strictObject({ code: v.literal('quota') }),
  v.strictObject({ code: v.literal('unavailable'), detail: v.string() }),
  v.strictObject({ code: v.literal('newer'), version: v.number() }),
  v.strictObject({ code: v.literal('no-snapshot') }),
]);

const report = v.strictObject({
  added: count,
  updated: count,
  unchanged: count,
  refused: count,
  refusals: v.array(
    v.strictObject({
      line: count,
      code: v.picklist([
        'not-utf8',
        'not-json',
        'not-an-object',
        'too-long',
        'too-deep',
        'unknown-type',
        'misshapen',
        'wrong-hash',
        'unknown-article',
      ]),
      path: v.exactOptional(v.string()),
    }),
  ),
}) satisfies v.GenericSchema<unknown, ImportReport>;

const importFault = v.variant('code', [
  v.strictObject({ code: v.picklist(['empty', 'cancelled']) }),
  v.strictObject({ code: v.literal('other-format'), line: count }),
  v.strictObject({ code: v.literal('newer-version'), line: count, version: v.number() }),
  v.strictObject({ code: v.literal('cut-off'), line: count }),
  v.strictObject({ code: v.literal('refused-lines'), report }),
  v.strictObject({ code: v.literal('unreadable'), detail: v.string() }),
  storageFault,
]) satisfies v.GenericSchema<unknown, ImportFault>;

/** From the background: one answer to every order that waits for one, and how far a merge is. */
export type ImportAnswer =
  | { readonly answer: 'staged' | 'discarded'; readonly outcome: Outcome<null, StorageFault> }
  | { readonly answer: 'committed'; readonly outcome: Outcome<ImportReport, ImportFault> }
  | { readonly answer: 'merging'; readonly merged: number; readonly all: number };

export const importAnswerSchema = v.variant('answer', [
  v.strictObject({
    answer: v.picklist(['staged', 'discarded']),
    outcome: outcomeOf(v.null(), storageFault),
  }),
  v.strictObject({ answer: v.literal('committed'), outcome: outcomeOf(report, importFault) }),
  v.strictObject({ answer: v.literal('merging'), merged: count, all: count }),
]) satisfies v.GenericSchema<unknown, ImportAnswer>;

function outcomeOf<Value extends v.GenericSchema, Fault extends v.GenericSchema>(value: Value, fault: Fault) {
  return v.variant('ok', [
    v.strictObject({ ok: v.literal(true), value }),
    v.strictObject({ ok: v.literal(false), error: fault }),
  ]);
}
