import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type Caller, callerOf, type Sender } from '@/lib/messages/caller';
import { type Refusal, type Result, refused } from '@/lib/messages/result';
import type { Schemas } from '@/lib/messages/to-background';

const envelope = v.strictObject({ call: v.string(), params: v.unknown() });

/** What a handler throws to refuse a call for a reason of its own. */
export class RefusedCall extends Error {
  readonly refusal: Refusal;
  constructor(code: Refusal['code'], detail: string) {
    super(detail);
    this.name = 'RefusedCall';
    this.refusal = { code, detail };
  }
}

/** One handler a call. It gets parameters that fit the schema, and the caller as the browser vouches for it. */
export type Handlers<Calls> = {
  readonly [Name in keyof Calls]: Calls[Name] extends (params: infer Params) => infer Value
    ? (params: Params, caller: Caller) => Value | Promise<Value>
    : never;
};

/** A set of calls, who may make them, and who answers. */
export interface Desk {
  readonly allows: (caller: Caller) => boolean;
  readonly schemas: Readonly<Record<string, v.GenericSchema>>;
  readonly handlers: Readonly<Record<string, (params: never, caller: Caller) => unknown>>;
}

/** Ties handlers to their schemas, so that neither can drift from the calls' types. */
export function desk<Calls>(
  allows: (caller: Caller) => boolean,
  schemas: Schemas<Calls>,
  handlers: Handlers<Calls>,
): Desk {
  return { allows, schemas, handlers } as unknown as Desk;
}

/**
 * Answers one message. Never throws: a message that does not fit is refused before any handler sees it,
 * and a handler's exception becomes a result.
 */
export async function answer(
  message: unknown,
  caller: Caller | null,
  desks: readonly Desk[],
): Promise<Result<unknown>> {
  const letter = v.safeParse(envelope, message);
  if (!letter.success) return refused('malformed', 'A message is {call, params}');
  const { call, params } = letter.output;
  const open = desks.find((candidate) => Object.hasOwn(candidate.handlers, call));
  const schema = open?.schemas[call];
  const handler = open?.handlers[call];
  if (open === undefined || schema === undefined || handler === undefined)
    return refused('unknown-call', call);
  if (caller === null || !open.allows(caller)) return refused('not-allowed', call);
  const parsed = v.safeParse(schema, params);
  if (!parsed.success) {
    const issue = parsed.issues[0];
    return refused(
      'malformed',
      `${call}: ${v.getDotPath(issue) ?? 'params'}: expected ${issue.expected ?? '?'}`,
    );
  }
  try {
    return { ok: true, value: await handler(parsed.output as never, caller) };
  } catch (error) {
    if (error instanceof RefusedCall) return { ok: false, error: error.refusal };
    console.error(`Pangzhu: ${call} failed`, error);
    return refused('failed', error instanceof Error ? error.message : String(error));
  }
}

/**
 * Opens the door: from now on messages of this extension are answered at the desks.
 * @param unknown whether calls that no desk knows are refused, or left to other listeners: a page of the extension
 *   hears all that is said to the background
 */
export function listen(desks: readonly Desk[], unknown: 'refused' | 'left' = 'refused'): () => void {
  const own = { id: browser.runtime.id, origin: new URL(browser.runtime.getURL('/')).origin };
  const listener = (message: unknown, sender: Sender, reply: (result: unknown) => void): boolean => {
    if (unknown === 'left' && !isKnown(message, desks)) return false;
    void answer(message, callerOf(sender, own), desks).then(reply);
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

function isKnown(message: unknown, desks: readonly Desk[]): boolean {
  const letter = v.safeParse(envelope, message);
  return letter.success && desks.some(({ handlers }) => Object.hasOwn(handlers, letter.output.call));
}
