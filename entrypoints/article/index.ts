import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { mountHoverCard } from '@/components/hover-card/mount-hover-card';
import { followArticle } from '@/entrypoints/article/article-session';
import { type ArticleView, reportOf } from '@/entrypoints/article/article-view';
import { type CardTargets, createCardTargets, type MentionTarget } from '@/entrypoints/article/card-targets';
import { takeOver } from '@/entrypoints/article/lifetime';
import {
  createHighlightPainter,
  createMarks,
  highlightLayers,
  mentionLayers,
} from '@/entrypoints/article/marks';
import { addOverlayHost, OVERLAY_NAME } from '@/entrypoints/article/overlay-host';
import { followPointer } from '@/entrypoints/article/pointer';
import { stepOf } from '@/entrypoints/article/walk-keys';
import { desk, listen } from '@/lib/messages/answer';
import { publishReports } from '@/lib/messages/publish-reports';
import { type ToArticleCalls, toArticleCallSchemas } from '@/lib/messages/to-article';
import { watchArticle } from '@/lib/page/watch';

export default defineUnlistedScript(() => {
  const signal = takeOver(OVERLAY_NAME);
  const host = addOverlayHost(document, signal);
  const marks = createMarks(window, signal);
  const highlights = createHighlightPainter(window, signal);
  const report = publishReports(signal);

  let targets: CardTargets | null = null;
  let isKeysOn = false;
  /** Where the walk by keys stands. */
  let current: MentionTarget | null = null;

  const card = mountHoverCard(host.root, {
    onStep: (target, by) => {
      current = targets?.startingAt(target.mention.start) ?? null;
      const next = current === null ? null : (targets?.stepAmongItsOwn(current, by) ?? null);
      if (next === null) return null;
      current = next;
      targets?.reveal(next);
      return next;
    },
    onOpenSource: (url) => void window.open(url, '_blank', 'noopener'),
    signal,
  });

  const open = (target: MentionTarget | null | undefined, by: 'keyboard' | 'touch'): void => {
    if (target === null || target === undefined) return;
    current = target;
    if (by === 'keyboard') targets?.reveal(target);
    card.open(target, by);
  };

  const show = (view: ArticleView): void => {
    host.keep();
    const { isOn, keys } = view.opened.settings;
    targets = isOn ? createCardTargets(window, view) : null;
    current = null;
    isKeysOn = isOn && keys;
    const painting = isOn
      ? [highlights.show(highlightLayers(view), view.map), marks.show(mentionLayers(view), view.map)]
      : [highlights.clear(), marks.clear()];
    host.readyAfter(Promise.all(painting));
    report(reportOf(view));
  };

  const article = followArticle(document, signal, show);
  const watch = watchArticle({
    window,
    signal,
    host: host.element,
    onSign: async () => {
      const { root, isNew } = await article.read();
      watch.follow(root);
      // The text is the same; what it stands on may have another colour now.
      if (!isNew) host.readyAfter(marks.refresh());
      return isNew;
    },
    onEdit: (nodes) => {
      marks.forget(nodes);
      highlights.forget(nodes);
    },
  });
  void article.read().then(({ root }) => watch.follow(root));

  followPointer(
    window,
    host.element,
    {
      rest: (point) => card.pointAt(point === null ? null : (targets?.at(point.x, point.y) ?? null)),
      tap: (point) => open(targets?.at(point.x, point.y), 'touch'),
    },
    signal,
  );

  window.addEventListener(
    'keydown',
    (event) => {
      const step = isKeysOn ? stepOf(event) : null;
      if (step === null) return;
      open(targets?.step(current, step === 'next' ? 1 : -1), 'keyboard');
    },
    { signal },
  );

  const close = listen([
    desk<ToArticleCalls>((caller) => caller.kind === 'page', toArticleCallSchemas, {
      goTo: ({ span }) => {
        if (span === null) window.scrollTo({ top: 0 });
        else open(targets?.startingAt(span.start), 'keyboard');
        return null;
      },
      closeNote: () => null,
      readAgain: () => {
        article.askAgain();
        return null;
      },
    }),
  ]);
  signal.addEventListener('abort', () => {
    if (browser.runtime?.id !== undefined) close();
  });
});
