import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { evidenceCalls, keepCalls, lookAtPage } from '@/entrypoints/background/keep-page';
import type { Caller } from '@/lib/messages/caller';
import { whenEvidenceIsTold } from '@/lib/messages/evidence-news';
import { BIZ, weixinPage } from '@/tests/weixin-page';

const url = `https://mp.weixin.qq.com/s?__biz=${BIZ}&mid=1000000002&idx=1`;
const caller: Caller = { kind: 'article', shows: 'page', url, tab: 1 };
const page = weixinPage(1_000_000_002, '我们自己写的一段话。');
const changed = { ...page, text: `${page.text}后来又添了一句。` };

async function condition(): Promise<string | null> {
  const evidence = await evidenceCalls.readEvidence({ identity: page.identity, url }, caller);
  if (!evidence.ok) throw new Error(JSON.stringify(evidence.error));
  return evidence.value?.condition?.is ?? null;
}

/** Stands for the script that copies a page: it is asked, and is done when the returned function is called. */
function copying() {
  const end: (() => void)[] = [];
  const script = vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation(
    () =>
      new Promise((resolve) => {
        end.push(() => resolve([{ frameId: 0, documentId: '', result: 'nothing' }]));
      }),
  );
  return {
    isAsked: () => vi.waitFor(() => expect(script).toHaveBeenCalled()),
    done: async () => {
      for (let step = 0; step < 2; step++) {
        await vi.waitFor(() => expect(end.length).toBeGreaterThan(step));
        end[step]?.();
      }
    },
  };
}

beforeEach(async () => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(async () => []);
  await keepCalls.keepCopy({ page, html: `<p>${page.text}</p>`, isWished: true }, caller);
});

describe('what became of a kept page', () => {
  it('is not said while it is being looked at: what was found before may not hold any more', async () => {
    expect(await condition()).toBe('live');
    const copy = copying();
    lookAtPage(changed, caller);
    await copy.isAsked();
    expect(await condition()).toBeNull();
    await copy.done();
    await vi.waitFor(async () => expect(await condition()).toBe('live'));
  });

  it('is told when it is known', async () => {
    const told = vi.fn();
    whenEvidenceIsTold(told);
    lookAtPage(page, caller);
    await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(2));
  });

  it('is looked at even where nobody can be told', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValue(new Error('full'));
    const copy = copying();
    lookAtPage(changed, caller);
    await copy.isAsked();
    await copy.done();
    await vi.waitFor(async () => expect(await condition()).not.toBeNull());
  });
});
