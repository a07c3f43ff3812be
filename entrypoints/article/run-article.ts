import { mountFaultNotice } from '@/components/fault/mount-fault-notice';
import { answerPages } from '@/entrypoints/article/answer-pages';
import { mountArticleCard } from '@/entrypoints/article/article-card';
import { followArticle } from '@/entrypoints/article/article-session';
import { type ArticleView, reportOf, withMoved } from '@/entrypoints/article/article-view';
import { type CardTargets, createCardTargets } from '@/entrypoints/article/card-targets';
import { followClicks } from '@/entrypoints/article/clicks';
import {
  type EditingOnDemand,
  type EditingOptions,
  editingOnDemand,
} from '@/entrypoints/article/editing-on-demand';
import { walkHighlights } from '@/entrypoints/article/highlight-walk';
import { highlightsAt } from '@/entrypoints/article/highlights-at';
import { marginOnDemand } from '@/entrypoints/article/margin-on-demand';
import {
  createHighlightPainter,
  createMarks,
  highlightLayers,
  mentionLayers,
} from '@/entrypoints/article/marks';
import { addOverlayHost } from '@/entrypoints/article/overlay-host';
import { followPointer, type Point } from '@/entrypoints/article/pointer';
import type { RunningArticle, RunOptions } from '@/entrypoints/article/running-article';
import { stepOf } from '@/entrypoints/article/walk-keys';
import { watchSelecting } from '@/entrypoints/article/watch-selecting';
import { NO_COLOUR_NAMES } from '@/lib/core/records/settings';
import type { Span } from '@/lib/core/text/span';
import { askBackground } from '@/lib/messages/ask';
import { createFlash } from '@/lib/page/flash';
import { scrollToSpan } from '@/lib/page/mark-walk-scroll';
import { createSpanRects } from '@/lib/page/span-rects';

/**
 * Shows an article that stands in this document, in its page or as its copy: the one way for both, so that neither
 * can do what the other cannot.
 */
export function runArticle({ window, signal, address, readNow, report }: RunOptions): RunningArticle {
  const { document } = window;
  const host = addOverlayHost(document, signal);
  const marks = createMarks(window, signal);
  const highlights = createHighlightPainter(window, signal);

  const margin = marginOnDemand({ window, root: host.root, signal });

  let shown: ArticleView | null = null;
  let targets: CardTargets | null = null;
  let isKeysOn = false;
  let editing: EditingOnDemand | null = null;

  const notice = mountFaultNotice(host.root, signal);
  const card = mountArticleCard({
    window,
    root: host.root,
    notice,
    signal,
    targets: () => targets,
    page: () => article.page,
  });

  const show = (view: ArticleView): void => {
    host.keep();
    const { isOn, keys } = view.opened.settings;
    shown = isOn ? view : null;
    targets = isOn ? createCardTargets(window, view) : null;
    isKeysOn = isOn && keys;
    card.renew();
    const painting = isOn
      ? [highlights.show(highlightLayers(view), view.map), marks.show(mentionLayers(view), view.map)]
      : [highlights.clear(), marks.clear()];
    host.readyAfter(Promise.all(painting));
    report(reportOf(view));
    margin.follow(shown);
    editing?.follow(view);
    // A highlight that is seen is likely to be opened.
    if (isOn && view.highlights.length > 0) editing?.prepare();
  };

  const walkToHighlight = walkHighlights(
    window,
    () => shown,
    (highlight) => editing?.open(highlight, 'keyboard'),
  );

  const article = followArticle(readNow, signal, show, (view) => {
    shown = shown === null ? null : view;
    margin.follow(shown);
    report(reportOf(view));
  });

  const preview: EditingOptions['preview'] = (moved) => {
    if (shown === null) return;
    const view = moved === null ? shown : withMoved(shown, moved.id, moved.span);
    host.readyAfter(highlights.show(highlightLayers(view), view.map));
  };
  editing = editingOnDemand(
    {
      window,
      root: host.root,
      host: host.element,
      signal,
      address,
      preview,
      view: () => shown,
      isKeysOn: () => isKeysOn,
      isPressed: watchSelecting(window, host.element, () => editing?.select(), signal),
      colourNames: () => shown?.opened.settings.colourNames ?? NO_COLOUR_NAMES,
      page: () => article.page,
      refuse: notice.show,
      openCard: (target) => card.open(target, 'keyboard'),
    },
    (rects) => notice.show(rects, 'unreachable'),
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
        if (highlightsHere(point).length === 0) card.open(targets?.at(point.x, point.y), 'touch');
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
      else card.step(step === 'next' ? 1 : -1);
    },
    { signal },
  );

  const flash = createFlash(window, signal);
  const goTo = (span: Span): void => {
    if (shown !== null) scrollToSpan(window, shown.map, createSpanRects(document, shown.map), span);
  };

  answerPages(
    {
      goTo: (span) => {
        const target = span === null ? null : targets?.startingAt(span.start);
        if (span === null) window.scrollTo({ top: 0 });
        else if (target !== null && target !== undefined) card.open(target, 'keyboard');
        else goTo(span);
      },
      showWords: (span) => {
        goTo(span);
        if (shown !== null) flash(shown.map, span);
      },
      askAgain: () => article.askAgain(),
      page: () => article.page,
      editing: () => editing,
    },
    signal,
  );

  return {
    host: host.element,
    async read() {
      const result = await article.read();
      // The text is the same; what it stands on may have another colour now.
      if (!result.isNew) host.readyAfter(marks.refresh());
      return result;
    },
    askAgain: () => article.askAgain(),
    get isTyping() {
      return host.root.querySelector('iframe') !== null;
    },
    stop() {
      shown = null;
      targets = null;
      isKeysOn = false;
      highlights.clear();
      marks.clear();
    },
    async resumeNote() {
      const { page } = article;
      if (page === null) return;
      const answer = await askBackground('noteInProgress', { identity: page.identity });
      if (answer.ok && answer.value.ok && answer.value.value !== null)
        editing?.openNoteOf(answer.value.value);
    },
    goTo,
    forget: (nodes) => {
      marks.forget(nodes);
      highlights.forget(nodes);
    },
  };
}
