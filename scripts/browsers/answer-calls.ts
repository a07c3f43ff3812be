/** The events by which a test's page asks its content script, and is answered. */
export const CALL = 'pangzhu-test-call';
export const ANSWER = 'pangzhu-test-answer';

export type Handlers = Record<string, (...args: never[]) => unknown>;

/**
 * In a content script of a test's own extension: answers the calls that `callScript` makes. Events carry
 * strings, the one thing that both worlds read alike.
 */
export function answerCalls(handlers: Handlers): void {
  const hear = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { name, args } = JSON.parse(String((event as CustomEvent).detail)) as {
      name: string;
      args: never[];
    };
    let answer: { value?: unknown; error?: string };
    try {
      answer = { value: await handlers[name]?.(...args) };
    } catch (error) {
      answer = { error: String(error) };
    }
    window.dispatchEvent(new CustomEvent(ANSWER, { detail: JSON.stringify(answer) }));
  };
  const listen = (): void => window.addEventListener(CALL, hear);
  listen();
  // document.open() takes listeners away, and pages under test call it. Adding one twice adds it once.
  window.setInterval(listen, 20);
}
