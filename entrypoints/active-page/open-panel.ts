import { browser } from 'wxt/browser';

/** Firefox's side bar, which the types of Chrome's APIs do not know. */
interface SidebarAction {
  open(): Promise<void>;
}

/** The name of the key that opens the panel, in the manifest: Firefox has one of its own. */
export const PANEL_COMMANDS: readonly string[] = ['open-panel', '_execute_sidebar_action'];

/**
 * Opens the side panel, or where the browser has none, the same page in a tab beside the article. Browsers open
 * it only within a click or the press of a key, so nothing is waited for before.
 */
export function openPanel(tab: number | null, windowId: number): void {
  const { sidebarAction } = browser as unknown as { sidebarAction?: SidebarAction };
  if (sidebarAction !== undefined) void sidebarAction.open();
  else if (browser.sidePanel?.open !== undefined) void browser.sidePanel.open({ windowId });
  else void browser.tabs.create({ url: panelUrl(tab) });
}

function panelUrl(tab: number | null): string {
  return browser.runtime.getURL('/sidepanel.html') + (tab === null ? '' : `?tab=${tab}`);
}
