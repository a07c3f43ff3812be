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
import type { Reading } from '@/entrypoints/article/read-page';
import { stepOf } from '@/entrypoints/article/walk-keys';
import { watchSelecting } from '@/entrypoints/article/watch-selecting';
import type { PageReport } from '@/lib/core/records/article-page';
import { NO_COLOUR_NAMES } from '@/lib/core/records/settings';
import { isPainted } from '@/lib/core/records/shown-highlight';
import type { Span } from '@/lib/core/text/span';
import { askBackground } from '@/lib/messages/ask';
import { createFlash } from '@/lib/page/flash';
import { scrollToSpan } from '@/lib/page/mark-walk-scroll';
import { createSpanRects } from '@/lib/page/span-rects';

export interface RunOptions {
  readonly window: Window;
  readonly signal: AbortSignal;
  /** The article's own address now, also where its copy is shown. */
  address(): string;
  /** Reads the article as it stands now. */
  readNow(): Promise<Reading>;
  /** Hears of every new view. */
  report(report: PageReport): void;
}

/** An article that is shown with marks, cards, highlights and all that changes them. */
export interface RunningArticle {
  /** Our element in the document. */
  readonly host: Element;
  /**
   * Reads the article and shows what is known of it.
   * @returns the root that was read, and whether anything was new
   */
  read(): Promise<{ readonly root: Element | null; readonly isNew: boolean }>;
  /** Asks again what is known: somebody has changed it. */
  askAgain(): void;
  /** Whether something is typed in a frame of ours. */
  readonly isTyping: boolean;
  /** Takes all marks away and answers to nothing any more. What is open stays. */
  stop(): void;
  /** Opens the note again that was being typed when this script took over from another one. */
  resumeNote(): Promise<void>;
  /** Scrolls to a place of the text. */
  goTo(span: Span): void;
  /** These text nodes were edited, and no frame has shown it yet. */
  forget(nodes: ReadonlySet<Node>): void;
}

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
