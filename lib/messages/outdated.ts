import { browser } from 'wxt/browser';

/**
 * Whether the version of the extension that this script came with is gone: updated, switched off or removed. Chrome
 * lets its scripts and frames live on without anything of the extension (tried in 156: `runtime.id` is undefined and
 * every call throws); Firefox ends them.
 */
export function isOutdated(): boolean {
  return browser.runtime?.id === undefined;
}
