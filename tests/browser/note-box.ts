import type { Frame } from 'puppeteer-core';
import type { PageUnderTest } from '@/scripts/browsers/page-under-test';
import { until } from '@/scripts/browsers/until';

/** The frame that a note is typed in, when its box has the focus. Puppeteer does not know its address in Firefox. */
export function focusedBox(page: PageUnderTest): Promise<Frame> {
  return until('the box for the note has the focus', async () => {
    for (const frame of page.tab.frames()) {
      const isBox = await frame.evaluate(
        () =>
          location.pathname === '/note.html' &&
          document.hasFocus() &&
          document.activeElement?.localName === 'textarea',
      );
      if (isBox) return frame;
    }
    return null;
  });
}
