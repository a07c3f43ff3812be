import { wordsOf } from '@/components/hover-card/mention-words';
import type { CardTarget } from '@/components/hover-card/mount-hover-card';
import { type ArticleView, amongItsOwn, mentionWithCard } from '@/entrypoints/article/article-view';
import { createHitTest } from '@/lib/page/hit-test';
import { firstInView, type Step, stepFrom } from '@/lib/page/mark-walk';
import { scrollToSpan } from '@/lib/page/mark-walk-scroll';
import { createSpanRects } from '@/lib/page/span-rects';

/** A mention of the view that a card can be opened for. */
export interface MentionTarget extends CardTarget {
  /** Its number among all mentions of the view. */
  readonly place: number;
}

/** The ways to find a mention on the page: by a point, by steps, by its place in the text. */
export interface CardTargets {
  at(x: number, y: number): MentionTarget | null;
  /** The mention that begins at this offset, or null. */
  startingAt(offset: number): MentionTarget | null;
  /** From mark to mark, whatever it names; from the top of the window where no walk has begun. */
  step(from: MentionTarget | null, by: Step): MentionTarget | null;
  /** To the previous or next mention of the same entity; null at its first and last. */
  stepAmongItsOwn(from: MentionTarget, by: Step): MentionTarget | null;
  /** Scrolls a mention into view. */
  reveal(target: MentionTarget): void;
}

export function createCardTargets(window: Window, view: ArticleView): CardTargets {
  const { map, opened } = view;
  const rects = createSpanRects(window.document, map);
  const hitTest = createHitTest(window.document, map, rects, opened.mentions);

  const target = (place: number | null | undefined): MentionTarget | null => {
    if (place === null || place === undefined) return null;
    const { mention, card } = mentionWithCard(view, place);
    const { own, at } = amongItsOwn(view, place);
    return {
      key: `${mention.start}-${mention.end}-${mention.entity}`,
      card,
      mention,
      words: wordsOf(map.text, mention),
      index: at,
      count: own.length,
      place,
      rects: () => rects.rectsOf(mention),
    };
  };

  return {
    at: (x, y) => target(hitTest.at(x, y)),
    startingAt: (offset) => {
      const place = opened.mentions.findIndex((mention) => mention.start === offset);
      return target(place < 0 ? null : place);
    },
    step: (from, by) => {
      const first = from === null ? firstInView(window, opened.mentions, rects) : 0;
      return target(stepFrom(opened.mentions.length, from?.place ?? null, first, by));
    },
    stepAmongItsOwn: (from, by) => {
      const { own, at } = amongItsOwn(view, from.place);
      return target(own[at + by]);
    },
    reveal: ({ mention }) => {
      scrollToSpan(window, map, rects, mention);
    },
  };
}
