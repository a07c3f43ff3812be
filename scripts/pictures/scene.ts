import type { BrowserUnderTest } from '@/scripts/browsers/browser-under-test';
import type { BrowserName } from '@/scripts/browsers/find';
import type { PageUnderTest } from '@/scripts/browsers/page-under-test';

/** Something that is looked at before it is shown to anybody. */
export interface Scene {
  readonly name: string;
  /** The window, in CSS px. */
  readonly width: number;
  readonly height: number;
  /** The one browser that shows it; both unless told. */
  readonly only?: BrowserName;
  /** Opens a page and brings it to where its picture is taken. */
  open(browser: BrowserUnderTest, prepare: (page: PageUnderTest) => Promise<void>): Promise<PageUnderTest>;
}

/** The article beside a page of the extension: it is to be closed with it, or the next page would find it by its address. */
export const articleBeside = new WeakMap<PageUnderTest, PageUnderTest>();
