/** Lets others run: a chunk that is there already gives no reason to wait. Laying a slice aside does. */
export function letOthersRun(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
