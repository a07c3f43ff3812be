import type { Page } from 'puppeteer-core';
import { type Driver, MEDIA_QUERIES, type Media } from '@/scripts/browsers/driver';
import { findPainted, type PaintedMark } from '@/scripts/browsers/painted-marks';
import { until } from '@/scripts/browsers/until';

/** Our one element in an article's page. */
export const HOST = 'pangzhu-overlay';
/** Where it stands, also where a page had taken its name and it goes by another. */
const HOST_SELECTOR = `:root > :is(${HOST}, [data-ready])`;
/** The card inside of it. */
export const CARD = '.hover-card';

/** A painted stretch of one text node. A mention that spans several nodes is painted in several. */
export interface Mark {
  /** The name in `CSS.highlights`. */
  readonly highlight: string;
  readonly text: string;
}

/** In CSS pixels, from the window's top left corner. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Of a window, in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

const middleOf = ({ x, y, width, height }: Rectangle): [x: number, y: number] => [
  x + width / 2,
  y + height / 2,
];

/** A page in a browser under test. Pointer, keyboard and `evaluate` (in the page's own world) are at `tab`. */
export class PageUnderTest {
  readonly tab: Page;
  /** What was thrown in the page, by its scripts or by ours, and nobody caught. */
  readonly errors: string[] = [];
  readonly #driver: Driver;
  readonly #origin: string;
  readonly #size: Size | null;

  constructor(tab: Page, driver: Driver, origin: string) {
    this.tab = tab;
    this.#driver = driver;
    this.#origin = origin;
    this.#size = tab.viewport();
    tab.on('pageerror', (error) => this.errors.push(error instanceof Error ? `${error.stack}` : `${error}`));
  }

  /**
   * Goes to another address in the same tab, and returns when its document is loaded. The new page meets what it
   * would meet in a new tab: the pointer in the corner, and no error that was heard.
   * @param size of the window, in CSS pixels; that of a new tab unless told
   */
  async goTo(url: string, size = this.#size): Promise<void> {
    await this.tab.mouse.move(0, 0);
    await this.resize(size);
    await this.tab.goto(url, { waitUntil: 'domcontentloaded' });
    this.errors.length = 0;
  }

  /** Gives the window a size, in CSS pixels, where it has another. */
  async resize(size: Size | null): Promise<void> {
    const now = this.tab.viewport();
    if (now?.width !== size?.width || now?.height !== size?.height) await this.tab.setViewport(size);
  }

  /** Waits until our element stands in the page and says that the marks are set. */
  async untilReady(): Promise<void> {
    const isReady = () =>
      this.tab.evaluate((host) => document.querySelector(`:root > ${host}[data-ready]`) !== null, HOST);
    await until(`<${HOST} data-ready> stands in ${this.tab.url()}`, isReady).catch((error: Error) => {
      throw new Error([error.message, ...this.errors].join('\n'), { cause: error.cause });
    });
  }

  /** What is painted under our names, in document order, at a moment when no painting is under way. */
  marks(): Promise<Mark[]> {
    return this.#lookAtMarks((marks) =>
      marks.map(({ highlight, range }) => ({ highlight, text: range.toString() })),
    );
  }

  /**
   * Where a mark stands on the screen, scrolled into the middle of the window first.
   * @param text the painted text; of several equal ones the `at`-th, from 0, in document order.
   */
  async markRectangle(text: string, at = 0): Promise<Rectangle> {
    const found = await this.#lookAtMarks(
      (marks, wanted, index) => {
        const range = marks.filter((mark) => mark.range.toString() === wanted)[index]?.range;
        range?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const box = range?.getClientRects()[0];
        return box === undefined ? null : { x: box.x, y: box.y, width: box.width, height: box.height };
      },
      text,
      at,
    );
    if (found === null) throw new Error(`No mark number ${at} «${text}» in ${this.tab.url()}`);
    return found;
  }

  /**
   * Calls `look` with what is painted at a moment when no painting is under way. It travels as its source, together
   * with what finds the marks: a question in one piece costs a browser a third of one in three.
   */
  async #lookAtMarks<T, Args extends unknown[]>(
    look: (marks: readonly PaintedMark[], ...args: Args) => T,
    ...args: Args
  ): Promise<T> {
    const given = args.map((arg) => `, ${JSON.stringify(arg)}`).join('');
    const question = `(({ isWhole, marks }) => isWhole ? { answer: (${look})(marks${given}) } : null)(
      (${findPainted})(${JSON.stringify(HOST)}))`;
    const { answer } = await until(
      `all marks are set in ${this.tab.url()}`,
      async () => (await this.tab.evaluate(question)) as { readonly answer: T } | null,
    );
    return answer;
  }

  /** Moves the real pointer onto a mark, and after it where the page still moves: pictures load late. */
  async pointAt(text: string, at = 0): Promise<void> {
    let target = '';
    await until(`the pointer is on «${text}»`, async () => {
      const rectangle = await this.markRectangle(text, at);
      const [x, y] = middleOf(rectangle);
      // From beside: a move to where the pointer is already is no move, and nobody hears of it.
      await this.tab.mouse.move(x - 1, y);
      await this.tab.mouse.move(x, y);
      const before = target;
      target = JSON.stringify(rectangle);
      return target === before;
    });
  }

  /**
   * Calls `look` with our closed shadow root, which no script of the page can reach. The function travels as
   * its source: it sees its arguments and the page's globals, nothing of the file it stands in.
   */
  async inOverlay<T, Args extends unknown[]>(look: (root: ShadowRoot, ...args: Args) => T, ...args: Args) {
    const answer = await this.#driver.callWithShadowRoot(
      this.tab,
      this.#origin,
      HOST_SELECTOR,
      `${look}`,
      args,
    );
    return answer as Awaited<T>;
  }

  /** Where an element of our overlay stands, or null when it is not there or not shown. */
  overlayRectangle(selector: string): Promise<Rectangle | null> {
    return this.inOverlay((root, wanted) => {
      const box = root.querySelector(wanted)?.getBoundingClientRect();
      return box === undefined || box.width === 0
        ? null
        : { x: box.x, y: box.y, width: box.width, height: box.height };
    }, selector);
  }

  /** Taps a mark with a finger. The page must know touch: `emulate({ touch: true })` first. */
  async tap(text: string, at = 0): Promise<void> {
    await this.tab.touchscreen.tap(...middleOf(await this.markRectangle(text, at)));
  }

  /** Points at a mark and returns what the card that opens says. */
  async readCard(text: string, at = 0): Promise<string> {
    await until(`a card opens for «${text}»`, async () => {
      await this.pointAt(text, at);
      return this.overlayRectangle(CARD);
    });
    return this.inOverlay((root, card) => root.querySelector<HTMLElement>(card)?.innerText ?? '', CARD);
  }

  /**
   * Calls `run` in the world of our content script, with the rights that it has there. The function travels as
   * its source, like that of `inOverlay`.
   */
  async inContentScript<T, Args extends unknown[]>(run: (...args: Args) => T, ...args: Args) {
    const answer = await this.#driver.callInContentScript(this.tab, this.#origin, `${run}`, args);
    return answer as Awaited<T>;
  }

  /** Composes words as an input method does, in whatever has the focus, and commits them. */
  compose(words: string): Promise<void> {
    return this.#driver.compose(this.tab, words);
  }

  /** Waits until nothing moves any more: neither in the page nor in our overlay. */
  async untilStill(): Promise<void> {
    await until('all animations have ended', () =>
      this.inOverlay((root) => [...document.getAnimations(), ...root.getAnimations()].length === 0),
    );
  }

  /** Makes the page see these media features and no others, and returns when it does. */
  async emulate(media: Media): Promise<void> {
    await this.#driver.emulate(this.tab, media);
    const wanted = Object.entries(MEDIA_QUERIES).map(
      ([feature, query]) => [query, media[feature as keyof Media] ?? false] as const,
    );
    await until(`the media are ${JSON.stringify(media)}`, () =>
      this.tab.evaluate((all) => all.every(([query, isOn]) => matchMedia(query).matches === isOn), wanted),
    );
  }
}
