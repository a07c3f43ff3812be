import axe from 'axe-core';
import type { PageUnderTest } from '@/scripts/browsers/page-under-test';

/**
 * What axe-core finds in a page, one line for each element. What is still fading in is looked at as it will be: its contrast on the
 * way is that of no state.
 * @param within a selector: only what stands in there is looked at
 * @param options what to leave out: see axe-core's `RunOptions`
 */
export async function faultsIn(
  page: PageUnderTest,
  { within = 'html', options = {} }: { within?: string; options?: axe.RunOptions } = {},
): Promise<string[]> {
  await page.tab.evaluate(axe.source);
  return page.tab.evaluate(
    async (selector, given) => {
      const { axe: engine } = globalThis as unknown as { axe: typeof axe };
      const shadows = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
      for (const animation of [document, ...shadows].flatMap((root) => root.getAnimations()))
        if (Number.isFinite(animation.effect?.getComputedTiming().endTime)) animation.finish();
      // A selector for every sound element of a large page is most of what axe-core does; nobody reads them.
      const { violations } = await engine.run(selector, { ...given, resultTypes: ['violations'] });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`));
    },
    within,
    options,
  );
}
