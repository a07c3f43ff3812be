import { describe, expect, it } from 'vitest';
import { callerOf } from '@/lib/messages/caller';

const own = { id: 'abc', origin: 'chrome-extension://abc' };
const article = { id: 'abc', url: 'https://mp.weixin.qq.com/s/x', frameId: 0, tab: { id: 7 } };

describe('who is calling is what the browser vouches for', () => {
  it('knows the content script of an article, with its own URL', () => {
    expect(callerOf(article, own)).toEqual({ kind: 'article', url: article.url, tab: 7, shows: 'page' });
  });

  it('knows a page of the extension, in a tab or not', () => {
    const url = 'chrome-extension://abc/library.html';
    expect(callerOf({ id: 'abc', url }, own)).toEqual({ kind: 'page', url });
    expect(callerOf({ id: 'abc', url, frameId: 0, tab: { id: 1 } }, own)).toEqual({ kind: 'page', url });
  });

  it.each([
    ['another extension', { ...article, id: 'abd' }],
    ['nobody', {}],
    ['a frame inside an article', { ...article, frameId: 3 }],
    ['another host', { ...article, url: 'https://example.org/s/x' }],
    ['a host that only begins like ours', { ...article, url: 'https://mp.weixin.qq.com.example/s/x' }],
    ['an article without encryption', { ...article, url: 'http://mp.weixin.qq.com/s/x' }],
    ['an origin that only begins like ours', { id: 'abc', url: 'chrome-extension://abcd/library.html' }],
    ['no URL at all', { id: 'abc', frameId: 0, tab: { id: 7 } }],
    ['a URL that is none', { ...article, url: 'mp.weixin.qq.com' }],
  ])('does not know %s', (_, sender) => {
    expect(callerOf(sender, own)).toBeNull();
  });
});
