import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { answer, desk, RefusedCall } from '@/lib/messages/answer';
import type { Caller } from '@/lib/messages/caller';

interface Calls {
  double(params: { n: number }): number;
  fail(params: { n: number }): number;
  refuse(params: { n: number }): number;
}

const one = v.strictObject({ n: v.number() });
const page: Caller = { kind: 'page', url: 'chrome-extension://abc/popup.html' };
const article: Caller = { kind: 'article', url: 'https://mp.weixin.qq.com/s/x', tab: 1, shows: 'page' };

function openDesk() {
  const heard: unknown[] = [];
  const hear = (params: { n: number }): number => {
    heard.push(params);
    return params.n * 2;
  };
  const desks = [
    desk<Calls>(
      (caller) => caller.kind === 'page',
      { double: one, fail: one, refuse: one },
      {
        double: hear,
        fail: () => {
          throw new TypeError('broken');
        },
        refuse: () => {
          throw new RefusedCall('not-allowed', 'not yours');
        },
      },
    ),
  ];
  return { desks, heard };
}

describe('the door', () => {
  it('answers a message that fits with a value', async () => {
    const { desks } = openDesk();
    expect(await answer({ call: 'double', params: { n: 4 } }, page, desks)).toEqual({ ok: true, value: 8 });
  });

  it('lets no message that does not fit reach a handler', async () => {
    const { desks, heard } = openDesk();
    const fits = (message: unknown): boolean =>
      v.is(v.strictObject({ call: v.picklist(['double', 'fail', 'refuse']), params: one }), message);
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.anything(),
          fc.record({ call: fc.constantFrom('double', 'toString', '__proto__'), params: fc.anything() }),
        ),
        async (message) => {
          fc.pre(!fits(message));
          const result = await answer(message, page, desks);
          expect(result.ok).toBe(false);
        },
      ),
    );
    expect(heard).toEqual([]);
  });

  it('refuses a caller that may not call, and one that nobody vouches for', async () => {
    const { desks, heard } = openDesk();
    for (const caller of [article, null]) {
      const result = await answer({ call: 'double', params: { n: 1 } }, caller, desks);
      expect(result).toEqual({ ok: false, error: { code: 'not-allowed', detail: 'double' } });
    }
    expect(heard).toEqual([]);
  });

  it('turns an exception into a result, and a refusal into its own code', async () => {
    const { desks } = openDesk();
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await answer({ call: 'fail', params: { n: 1 } }, page, desks)).toEqual({
      ok: false,
      error: { code: 'failed', detail: 'broken' },
    });
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
    expect(await answer({ call: 'refuse', params: { n: 1 } }, page, desks)).toEqual({
      ok: false,
      error: { code: 'not-allowed', detail: 'not yours' },
    });
  });
});
