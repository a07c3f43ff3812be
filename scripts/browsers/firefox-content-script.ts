/**
 * For the browser's own window: an expression that evaluates `call` in the sandbox of an extension's content script in
 * the tab at `url`. BiDi does not reach it; a script of the browser in the tab's process does.
 * @param uuid the host of the extension's origin
 * @returns the expression; its value is JSON, of `{ value }` or `{ error }`
 */
export function inSandbox(uuid: string, url: string, call: string): string {
  const inProcess = `(async () => {
    const answer = (it) => sendAsyncMessage('pangzhu-test', JSON.stringify(it));
    try {
      const { ExtensionContent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionContent.sys.mjs');
      const { id } = WebExtensionPolicy.getByHostname('${uuid}');
      const { cloneScope } = ExtensionContent.getContextByExtensionId(id, content);
      const call = ${JSON.stringify(`Promise.resolve(${call}).then((it) => JSON.stringify(it))`)};
      const json = await Cu.evalInSandbox(call, cloneScope);
      answer({ value: json === undefined ? undefined : JSON.parse(json) });
    } catch (error) {
      answer({ error: String(error) });
    }
  })()`;
  return `new Promise((resolve) => {
    const tab = gBrowser.tabs.find(({ linkedBrowser }) =>
      linkedBrowser.currentURI.specIgnoringRef === ${JSON.stringify(url)}.replace(/#.*/, ''));
    const { messageManager } = tab.linkedBrowser;
    const hear = ({ data }) => {
      messageManager.removeMessageListener('pangzhu-test', hear);
      resolve(data);
    };
    messageManager.addMessageListener('pangzhu-test', hear);
    messageManager.loadFrameScript('data:,' + encodeURIComponent(${JSON.stringify(inProcess)}), false);
  })`;
}
