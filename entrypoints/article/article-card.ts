import type { mountFaultNotice } from '@/components/fault/mount-fault-notice';
import { type CardTarget, mountHoverCard } from '@/components/hover-card/mount-hover-card';
import { addTitles, answerDoubt, openEntry } from '@/entrypoints/article/card-calls';
import type { CardTargets, MentionTarget } from '@/entrypoints/article/card-targets';

export interface ArticleCardOptions {
  readonly window: Window;
  readonly root: ShadowRoot;
  readonly notice: ReturnType<typeof mountFaultNotice>;
  readonly signal: AbortSignal;
  /** What can be pointed at now; null while nothing is shown. */
  targets(): CardTargets | null;
  /** The article as it was read last. */
  page(): Parameters<typeof answerDoubt>[0];
}

/** The card of an article's marks, and the walk from mark to mark. */
export interface ArticleCard {
  open(target: MentionTarget | null | undefined, by: 'keyboard' | 'touch'): void;
  /** What lies under the pointer, or null. */
  pointAt(target: MentionTarget | null): void;
  /** The mark before or behind the one where the walk stands. */
  step(by: 1 | -1): void;
  /** Other marks are shown: the walk and an open card go on from their word, where that is still marked. */
  renew(): void;
}

export function mountArticleCard(options: ArticleCardOptions): ArticleCard {
  const { window, root, notice, signal, targets, page } = options;
  /** Where the walk by keys stands. */
  let current: MentionTarget | null = null;
  const card = mountHoverCard(root, {
    onStep: (target, by) => {
      current = targets()?.startingAt(target.mention.start) ?? null;
      const next = current === null ? null : (targets()?.stepAmongItsOwn(current, by) ?? null);
      if (next === null) return null;
      current = next;
      targets()?.reveal(next);
      return next;
    },
    onOpenSource: (url) => void window.open(url, '_blank', 'noopener'),
    onAnswer: async ({ mention, rects }, says) => {
      const fault = await answerDoubt(page(), mention, says);
      if (fault === null) card.close();
      else notice.show(rects, fault);
    },
    onAddTitles: async ({ mention, rects }) => {
      const fault = await addTitles(page(), mention);
      if (fault === null) card.close();
      else notice.show(rects, fault);
    },
    onOpenEntry: async ({ mention, rects }) => {
      const fault = await openEntry(mention);
      if (fault !== null) notice.show(rects, fault);
    },
    signal,
  });
  const open: ArticleCard['open'] = (target, by) => {
    if (target === null || target === undefined) return;
    current = target;
    if (by === 'keyboard') targets()?.reveal(target);
    card.open(target, by);
  };
  return {
    open,
    pointAt: (target) => card.pointAt(target),
    step: (by) => open(targets()?.step(current, by), 'keyboard'),
    renew: () => {
      const again = ({ mention: { start, surface } }: CardTarget): MentionTarget | null => {
        const now = targets()?.startingAt(start) ?? null;
        return now?.mention.surface === surface ? now : null;
      };
      current = current && again(current);
      card.renew(again);
    },
  };
}
