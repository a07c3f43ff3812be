import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openForArticle } from '@/entrypoints/background/open-for-article';
import type { Caller } from '@/lib/messages/caller';

const ARTICLE = 'https://www.4hou.com/posts/T1';
const LIBRARY = browser.runtime.getURL('/library.html');

beforeEach(() => fakeBrowser.reset());

/** An article in front, and the call that its script makes. */
async function article(): Promise<Caller & { readonly tab: number }> {
  const { id } = await browser.tabs.create({ url: ARTICLE, active: true });
  if (id === undefined) throw new Error('A tab has an id');
  return { kind: 'article', url: ARTICLE, tab: id, shows: 'page' };
}

const addresses = async () => (await browser.tabs.query({})).map(({ url }) => url);
const inFront = async () => (await browser.tabs.query({ active: true })).map(({ url }) => url);

describe('a page of ours that an article asks for', () => {
  it('opens in front', async () => {
    await openForArticle(`${LIBRARY}#colours`, await article(), true);
    expect(await inFront()).toEqual([`${LIBRARY}#colours`]);
  });

  it.each([true, false])('opens once, however often and fast a script asks (%s)', async (isOneTab) => {
    const caller = await article();
    const many = Array.from({ length: 50 }, (_, at) => openForArticle(`${LIBRARY}#${at}`, caller, isOneTab));
    await Promise.all(many);
    await openForArticle(`${LIBRARY}#colours`, caller, isOneTab);
    expect((await addresses()).filter((url) => url?.startsWith(LIBRARY))).toEqual([`${LIBRARY}#0`]);
  });

  it('comes to the front in the tab that shows it already, with what it is to show', async () => {
    await browser.tabs.create({ url: LIBRARY });
    const caller = await article();
    await openForArticle(`${LIBRARY}#colours`, caller, true);
    expect(await addresses()).toContain(`${LIBRARY}#colours`);
    expect(await addresses()).not.toContain(LIBRARY);
    expect(await inFront()).toEqual([`${LIBRARY}#colours`]);
  });

  it('is not brought by an article that nobody looks at', async () => {
    const caller = await article();
    await browser.tabs.create({ url: 'https://example.org/', active: true });
    await openForArticle(`${LIBRARY}#colours`, caller, true);
    expect(await inFront()).toEqual(['https://example.org/']);
    expect(await addresses()).toHaveLength(3);
  });

  it('is for articles alone', () => {
    expect(() => openForArticle(LIBRARY, { kind: 'page' } as Caller, true)).toThrow('Only an article');
  });
});
