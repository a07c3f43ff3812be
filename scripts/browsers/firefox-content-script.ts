/**
 * For the browser's own window: an expression that evaluates `call` in the sandbox of an extension's content script in
 * a tab. BiDi does not reach it; a script of the browser in the tab's process does.
 * @param uuid the host of the extension's origin
 * @param context the tab's, as BiDi names it
 * @returns the expression; its value is JSON, of `{ value }` or `{ error }`
 */
export function inSandbox(uuid: string, context: string, call: string): string {
  const name = `pangzhu-test-${crypto.randomUUID()}`;
  const inProcess = `(async () => {
    const answer = (it) => sendAsyncMessage('${name}', JSON.stringify(it));
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
  const script = `data:application/javascript;charset=utf-8,${encodeURIComponent(inProcess)}`;
  return `new Promise((resolve) => {
    const { NavigableManager } = ChromeUtils.importESModule(
      'chrome://remote/content/shared/NavigableManager.sys.mjs');
    const { messageManager } = NavigableManager.getBrowsingContextById('${context}').top.embedderElement;
    const hear = ({ data }) => {
      messageManager.removeMessageListener('${name}', hear);
      resolve(data);
    };
    messageManager.addMessageListener('${name}', hear);
    messageManager.loadFrameScript(${JSON.stringify(script)}, false);
  })`;
}
