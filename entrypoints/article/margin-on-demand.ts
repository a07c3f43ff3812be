import type { ArticleView } from '@/entrypoints/article/article-view';
import { bringPart } from '@/entrypoints/article/parts';

/** What the script in every article gives to the one that says beside the lines whose words they are. */
export interface MarginOptions {
  readonly window: Window;
  /** Our closed root. */
  readonly root: ShadowRoot;
  readonly signal: AbortSignal;
}

/** The hints beside the lines of an article. */
export interface Margin {
  /** Shows whose words a view has; nothing for null. */
  follow(view: ArticleView | null): void;
}

export type CreateMargin = (options: MarginOptions) => Margin;

/**
 * Brings the script that draws the hints into the page when there is first something to say, and the page has nothing
 * else to do.
 */
export function marginOnDemand(options: MarginOptions): Margin {
  const { window, signal } = options;
  let margin: Margin | null = null;
  let isComing = false;
  let last: ArticleView | null = null;

  const bring = async (): Promise<void> => {
    const create = await bringPart('margin');
    isComing = false;
    if (create === null || signal.aborted) return;
    margin ??= create(options);
    margin.follow(last);
  };

  return {
    follow(view) {
      last = view?.opened.settings.hints === true ? view : null;
      if (margin !== null) margin.follow(last);
      else if (!isComing && Array.isArray(last?.statements) && last.statements.length > 0) {
        isComing = true;
        window.requestIdleCallback(() => void bring());
      }
    },
  };
}
