/**
 * An article that does to a reader's extension whatever a page can: it wraps what scripts call on nodes, breaks
 * what they iterate by, claims our element's name, fills the registry of highlights, changes itself without end,
 * and writes down in `seen` all that it gets hold of. While `peace` is set, what it broke works again.
 * @param body the article's mark-up
 */
export function hostilePage(body: string): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy"
  content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; frame-src 'none'; base-uri 'none'">
<style>pangzhu-overlay { position: fixed; inset: 0; opacity: 0.99 }</style>
<script>(${takeArms})();</script></head><body>${body}
<div id="storm"></div><script>(${storm})();</script></body></html>`;
}

/** Runs in the page before all others. */
function takeArms(): void {
  const seen: string[] = [];
  const roots: (ShadowRoot | null)[] = [];
  const page = globalThis as unknown as {
    seen: string[];
    peace: boolean;
    look(): void;
  };
  page.seen = seen;
  page.peace = false;
  const note = (value: unknown): void => void seen.push(String(value));

  // Every root that a script attaches, were it to ask this world.
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    roots.push(root);
    return root;
  };
  // Our element's name, and with it the root of whoever attaches one to it.
  const claimed: { readonly internals: ElementInternals }[] = [];
  customElements.define(
    'pangzhu-overlay',
    class extends HTMLElement {
      readonly internals = this.attachInternals();
      constructor() {
        super();
        claimed.push(this);
      }
    },
  );
  for (const prototype of [Node, Element, HTMLElement, Document, CharacterData, Text, Range, EventTarget]) {
    for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(prototype.prototype))) {
      if (property.configurable !== true || name === 'constructor') continue;
      const spied = <F>(call: F): F =>
        typeof call !== 'function'
          ? call
          : (new Proxy(call, {
              apply: (target, self, args) => {
                const result: unknown = Reflect.apply(target, self, args);
                if (typeof result === 'string' && !page.peace) note(result.slice(0, 200));
                return result;
              },
            }) as F);
      if (property.get !== undefined) property.get = spied(property.get);
      if (typeof property.value === 'function') property.value = spied(property.value);
      Object.defineProperty(prototype.prototype, name, property);
    }
  }
  for (const type of ['keydown', 'input', 'click', 'pointermove', 'focusin', 'message', 'copy', 'paste']) {
    addEventListener(
      type,
      (event) => {
        note(event.type);
        event.composedPath().forEach((target) => {
          if (target instanceof Element) note(target.outerHTML.slice(0, 200));
          if (target instanceof ShadowRoot) note(target.innerHTML);
        });
      },
      { capture: true },
    );
  }
  page.look = () => {
    for (let i = 0; i < roots.length; i += 1) note(roots[i]?.innerHTML);
    for (let i = 0; i < claimed.length; i += 1) note(claimed[i]?.internals.shadowRoot?.innerHTML);
    document.querySelectorAll('*').forEach((element) => {
      if (!element.localName.startsWith('pangzhu')) return;
      note(element.shadowRoot?.innerHTML);
      try {
        note((element as HTMLElement).attachInternals().shadowRoot?.innerHTML);
      } catch (error) {
        note(error);
      }
    });
    performance.getEntries().forEach((entry) => {
      note(entry.name);
    });
    note(window.length);
  };
  for (const prototype of [NodeList, Map, Set, Highlight, HighlightRegistry, Array]) {
    const own = prototype.prototype as { [Symbol.iterator]?: () => Iterator<unknown> };
    const iterate = own[Symbol.iterator];
    own[Symbol.iterator] = function (this: unknown) {
      if (!page.peace) throw new TypeError('nobody iterates here');
      return Reflect.apply(iterate as () => Iterator<unknown>, this, []);
    };
  }
}

/** Runs at the end of the page. */
function storm(): void {
  const place = document.getElementById('storm');
  const text = document.querySelector('#js_content')?.firstElementChild;
  if (place === null || text === null || text === undefined) throw new Error('The page has both');
  // The scripts of the site that show the text are not here.
  text.parentElement?.removeAttribute('style');
  const range = new StaticRange({ startContainer: place, startOffset: 0, endContainer: place, endOffset: 0 });
  for (let i = 0; i < 10_000; i += 1) CSS.highlights.set(`fake-${i}`, new Highlight(range));
  new MutationObserver(() => {
    throw new Error('the page’s own observer');
  }).observe(place, { childList: true });
  let turn = 0;
  setInterval(() => {
    turn += 1;
    place.textContent = '';
    for (let i = 0; i < 100; i += 1) place.append(document.createElement('i'));
    text.setAttribute('data-turn', String(turn));
    if (turn % 25 === 0) CSS.highlights.delete(`fake-${turn % 10_000}`);
  }, 20);
}
