import { browser } from 'wxt/browser';
import type { DictionaryPageCalls } from '@/lib/messages/dictionary-calls';
import { isOutdated } from '@/lib/messages/outdated';
import { type Result, refused } from '@/lib/messages/result';
import type { ToArticleCalls } from '@/lib/messages/to-article';
import type { ArticleCalls, PageCalls } from '@/lib/messages/to-background';

type Params<Call> = Call extends (params: infer P) => unknown ? P : never;
type Value<Call> = Call extends (params: never) => infer R ? R : never;

async function reach<T>(send: () => Promise<unknown>): Promise<Result<T>> {
  try {
    const result = await send();
    // A listener that went away before it answered leaves `undefined`.
    return result === undefined ? refused('unreachable', 'no answer') : (result as Result<T>);
  } catch (error) {
    // Where the extension is gone the call itself throws.
    return refused(
      isOutdated() ? 'outdated' : 'unreachable',
      error instanceof Error ? error.message : String(error),
    );
  }
}

/** From an article's content script to the background. Never rejects. */
export function askBackground<Name extends keyof ArticleCalls>(
  call: Name,
  params: Params<ArticleCalls[Name]>,
): Promise<Result<Value<ArticleCalls[Name]>>> {
  return reach(() => browser.runtime.sendMessage({ call, params }));
}

/** From a page of the extension to the background. Never rejects. */
export function askAsPage<Name extends keyof PageCalls>(
  call: Name,
  params: Params<PageCalls[Name]>,
): Promise<Result<Value<PageCalls[Name]>>> {
  return reach(() => browser.runtime.sendMessage({ call, params }));
}

/** The same about the reader's dictionary. Never rejects. */
export function askDictionary<Name extends keyof DictionaryPageCalls>(
  call: Name,
  params: Params<DictionaryPageCalls[Name]>,
): Promise<Result<Value<DictionaryPageCalls[Name]>>> {
  return reach(() => browser.runtime.sendMessage({ call, params }));
}

/** From the background or an extension page to the content script of the article in a tab. Never rejects. */
export function askArticle<Name extends keyof ToArticleCalls>(
  tab: number,
  call: Name,
  params: Params<ToArticleCalls[Name]>,
): Promise<Result<Value<ToArticleCalls[Name]>>> {
  return reach(() => browser.tabs.sendMessage(tab, { call, params }, { frameId: 0 }));
}
