import * as v from 'valibot';
import type { Outcome } from '@/lib/core/records/outcome';
import { RESTORE_MODES, type RestoreFault, type RestorePlan } from '@/lib/core/snapshots/restore-plan';

/** The port by which a page of the extension has a snapshot restored. */
export const RESTORE_PORT = 'restore';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const name = v.pipe(v.string(), v.maxLength(200));
const mode = v.picklist(RESTORE_MODES);

/**
 * From the page, one at a time.
 * - `plan` only looks; `restore` takes a snapshot of what is there and then does it;
 * - `cancel` stops either;
 * - `heard` follows every word about the progress: a background that hears nothing for half a minute is stopped
 *   by the browser in the midst of its work.
 */
export const restoreOrderSchema = v.variant('order', [
  v.strictObject({ order: v.picklist(['plan', 'restore']), name, mode }),
  v.strictObject({ order: v.picklist(['cancel', 'heard']) }),
]);
export type RestoreOrder = v.InferOutput<typeof restoreOrderSchema>;

/** What was restored, and the snapshot that takes it back. */
export interface Restored {
  readonly plan: RestorePlan;
  readonly undo: string;
}

const plan = v.strictObject({
  added: count,
  updated: count,
  removed: count,
  refused: count,
  unchanged: count,
  changes: v.array(
    v.strictObject({
      table: v.string(),
      key: v.string(),
      verdict: v.picklist(['added', 'updated', 'removed', 'refused']),
      words: v.nullable(v.string()),
      line: v.exactOptional(count),
      path: v.exactOptional(v.string()),
    }),
  ),
}) satisfies v.GenericSchema<unknown, RestorePlan>;

const fault = v.variant('code', [
  v.strictObject({
    code: v.picklist(['other-format', 'newer-version', 'bomb', 'gone', 'cancelled', 'quota']),
  }),
  v.strictObject({ code: v.picklist(['damaged', 'cut-off', 'too-deep', 'too-long']), line: count }),
  v.strictObject({ code: v.literal('unavailable'), detail: v.string() }),
  v.strictObject({ code: v.literal('newer'), version: v.number() }),
  v.strictObject({ code: v.literal('no-snapshot') }),
]) satisfies v.GenericSchema<unknown, RestoreFault>;

/** From the background: one answer to every order that waits for one, and how far it is. */
export type RestoreAnswer =
  | { readonly answer: 'planned'; readonly outcome: Outcome<RestorePlan, RestoreFault> }
  | { readonly answer: 'restored'; readonly outcome: Outcome<Restored, RestoreFault> }
  | { readonly answer: 'working'; readonly rows: number; readonly all: number };

export const restoreAnswerSchema = v.variant('answer', [
  v.strictObject({ answer: v.literal('planned'), outcome: outcomeOf(plan) }),
  v.strictObject({ answer: v.literal('restored'), outcome: outcomeOf(v.strictObject({ plan, undo: name })) }),
  v.strictObject({ answer: v.literal('working'), rows: count, all: count }),
]) satisfies v.GenericSchema<unknown, RestoreAnswer>;

function outcomeOf<Value extends v.GenericSchema>(value: Value) {
  return v.variant('ok', [
    v.strictObject({ ok: v.literal(true), value }),
    v.strictObject({ ok: v.literal(false), error: fault }),
  ]);
}
