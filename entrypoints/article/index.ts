import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { mountHoverCard } from '@/components/hover-card/mount-hover-card';
import { followArticle } from '@/entrypoints/article/article-session';
import { type ArticleView, reportOf } from '@/entrypoints/article/article-view';
import { type CardTargets, createCardTargets, type MentionTarget } from '@/entrypoints/article/card-targets';
import { followClicks } from '@/entrypoints/article/clicks';
import { type EditingOnDemand, editingOnDemand } from '@/entrypoints/article/editing-on-demand';
import { highlightsAt } from '@/entrypoints/article/highlights-at';
import { takeOver } from '@/entrypoints/article/lifetime';
import {
  createHighlightPainter,
  createMarks,
  highlightLayers,
  mentionLayers,
} from '@/entrypoints/article/marks';
import { addOverlayHost, OVERLAY_NAME } from '@/entrypoints/article/overlay-host';
import { dropParts } from '@/entrypoints/article/parts';
import { followPointer, type Point } from '@/entrypoints/article/pointer';
import { followSelection } from '@/entrypoints/article/selecting';
import { stepOf } from '@/entrypoints/article/walk-keys';
import { isPainted } from '@/lib/core/records/shown-highlight';
import { desk, listen } from '@/lib/messages/answer';
import { publishReports } from '@/lib/messages/publish-reports';
import { type ToArticleCalls, toArticleCallSchemas } from '@/lib/messages/to-article';
import { scrollToSpan } from '@/lib/page/mark-walk-scroll';
import { createSpanRects } from '@/lib/page/span-rects';
import { watchArticle } from '@/lib/page/watch';

export default defineUnlistedScript(() => {
  const signal = takeOver(OVERLAY_NAME);
  dropParts();
  const host = addOverlayHost(document, signal);
  const marks = createMarks(window, signal);
  const highlights = createHighlightPainter(window, signal);
  const report = publishReports(signal);

  let shown: ArticleView | null = null;
  let targets: CardTargets | null = null;
  let isKeysOn = false;
  let editing: EditingOnDemand | null = null;
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
    shown = isOn ? view : null;
    targets = isOn ? createCardTargets(window, view) : null;
    current = null;
    isKeysOn = isOn && keys;
    const painting = isOn
      ? [highlights.show(highlightLayers(view), view.map), marks.show(mentionLayers(view), view.map)]
      : [highlights.clear(), marks.clear()];
    host.readyAfter(Promise.all(painting));
    report(reportOf(view));
    editing?.follow(view);
    // A highlight that is seen is likely to be opened.
    if (isOn && view.highlights.length > 0) editing?.prepare();
  };

  /** The highlight that the walk stands on, by where it begins. */
  let highlightAt = -1;
  const walkToHighlight = (): void => {
    const painted = shown?.highlights.filter(isPainted) ?? [];
    const next = painted.find(({ place }) => place.span.start > highlightAt) ?? painted[0];
    if (next === undefined || shown === null) return;
    highlightAt = next.place.span.start;
    scrollToSpan(window, shown.map, createSpanRects(document, shown.map), next.place.span);
    editing?.open(next, 'keyboard');
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

  const onView = { window, root: host.root, signal, view: () => shown, isKeysOn: () => isKeysOn };
  const selecting = followSelection({
    ...onView,
    host: host.element,
    page: () => article.page,
    onSelected: () => editing?.prepare(),
    onNote: (id) => editing?.openNoteOf(id),
  });
  editing = editingOnDemand({ ...onView, openCard: (target) => open(target, 'keyboard') }, (rects) =>
    selecting.refuse(rects, 'unreachable'),
  );
  const { meet } = editing;
  const highlightsHere = (point: Point) => (shown === null ? [] : highlightsAt(document, shown, point));
  followClicks({
    window,
    host: host.element,
    signal,
    highlightsAt: highlightsHere,
    mentionAt: ({ x, y }) => targets?.at(x, y) ?? null,
    onMeet: meet,
  });
  followPointer(
    window,
    host.element,
    {
      rest: (point) => card.pointAt(point === null ? null : (targets?.at(point.x, point.y) ?? null)),
      // Over a highlight the click asks which is meant.
      tap: (point) => {
        if (highlightsHere(point).length === 0) open(targets?.at(point.x, point.y), 'touch');
      },
    },
    signal,
  );

  window.addEventListener(
    'keydown',
    (event) => {
      const step = isKeysOn ? stepOf(event) : null;
      if (step === null) return;
      if (step === 'highlight') walkToHighlight();
      else open(targets?.step(current, step === 'next' ? 1 : -1), 'keyboard');
    },
    { signal },
  );

  const close = listen([
    desk<ToArticleCalls>((caller) => caller.kind === 'page', toArticleCallSchemas, {
      goTo: ({ span }) => {
        const target = span === null ? null : targets?.startingAt(span.start);
        if (span === null) window.scrollTo({ top: 0 });
        else if (target !== null && target !== undefined) open(target, 'keyboard');
        else if (shown !== null) scrollToSpan(window, shown.map, createSpanRects(document, shown.map), span);
        return null;
      },
      closeNote: () => {
        editing?.closeNote();
        return null;
      },
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
