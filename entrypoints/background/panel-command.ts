import { browser } from 'wxt/browser';

/** Chrome: a key that the reader can change opens the side panel. Firefox does this without our help. */
export function answerPanelCommand(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    // Within the press of the key, so that nothing may be waited for.
    if (command === 'open-panel' && tab !== undefined)
      void browser.sidePanel.open({ windowId: tab.windowId });
  });
}
