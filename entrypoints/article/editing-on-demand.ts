import type { FaultCode } from '@/components/fault/fault-code';
import type { ArticleView } from '@/entrypoints/article/article-view';
import type { MentionTarget } from '@/entrypoints/article/card-targets';
import { bringPart } from '@/entrypoints/article/parts';
import type { Point } from '@/entrypoints/article/pointer';
import type { DescribedPage } from '@/entrypoints/article/read-page';
import type { ColourNames } from '@/lib/core/records/settings';
import { isPainted, type PaintedHighlight } from '@/lib/core/records/shown-highlight';
import type { Span } from '@/lib/core/text/span';
import { createSpanRects } from '@/lib/page/span-rects';

/** What the script in every article gives to the one that edits. */
export interface EditingOptions {
  readonly window: Window;
  /** Our closed root, and the element that bears it. */
  readonly root: ShadowRoot;
  readonly host: Element;
  /** The article's own address now, also where its copy is shown. */
  address(): string;
  readonly signal: AbortSignal;
  /** What is shown now, or null while nothing may be marked. */
  view(): ArticleView | null;
  /** Says beside a place of the page why something cannot be done there. */
  refuse(rects: () => readonly DOMRect[], fault: FaultCode): void;
  isKeysOn(): boolean;
  /** Whether a pointer is held down, as it is while words are being selected. */
  isPressed(): boolean;
  colourNames(): ColourNames;
  /** The page as last read, to be stored with its first highlight and sent with a change of places in it. */
  page(): DescribedPage | null;
  /** Shows a highlight over another stretch than its own; null ends that. */
  preview(moved: { readonly id: string; readonly span: Span } | null): void;
  openCard(target: MentionTarget): void;
}

/** All of ours that lies under one point: at least one highlight, and a known name perhaps. */
export interface Meeting {
  readonly point: Point;
  readonly highlights: readonly PaintedHighlight[];
  readonly mention: MentionTarget | null;
}

/** How highlights are made and edited in an article: once it is there, a toolbar comes beside what is selected. */
export interface Editing {
  /** Opens the editor of a highlight. By `keyboard`, the focus goes into it. */
  open(highlight: PaintedHighlight, by: 'pointer' | 'keyboard'): void;
  /** Opens what lies under a point; where that is more than one thing, asks which is meant. */
  meet(meeting: Meeting): void;
  /** Opens the editor of a new highlight as soon as it is painted, with the frame for its note. */
  openNoteOf(id: string): void;
  /** A new view is shown: the editor follows what it says of its highlight. */
  follow(view: ArticleView): void;
  /** The next words that are selected can be chosen as the place of a highlight; of none any more for null. */
  choosePlace(id: string | null): void;
  /** The note is typed. */
  closeNote(): void;
  /** The new person or organisation is put in, or is not to be. */
  closeTerm(): void;
}

export type CreateEditing = (options: EditingOptions) => Editing;

/** The editing of a page that has no script for it yet. */
export interface EditingOnDemand extends Editing {
  /** Brings the script when the page has nothing else to do, for it will be needed. */
  prepare(): void;
  /** The reader is selecting words: brings the script at once. */
  select(): void;
}

/**
 * Brings the script that edits into the page with the first call that needs it.
 * @param onMissing told where it was needed, in the viewport, and could not be brought
 */
export function editingOnDemand(
  options: EditingOptions,
  onMissing: (rects: () => readonly DOMRect[]) => void,
): EditingOnDemand {
  const { window, signal } = options;
  let editing: Editing | null = null;
  let isPreparing = false;

  const bring = async (): Promise<Editing | null> => {
    const create = await bringPart('editing');
    if (signal.aborted) return null;
    if (create !== null) editing ??= create(options);
    return editing;
  };
  /** At once where the script is here: a press of the reader's ends with the focus where it belongs. */
  const need = async (rects: () => readonly DOMRect[], use: (editing: Editing) => void): Promise<void> => {
    const here = editing ?? (await bring());
    if (here !== null) use(here);
    else if (!signal.aborted) onMissing(rects);
  };
  const rectsOf = ({ place }: PaintedHighlight): readonly DOMRect[] => {
    const view = options.view();
    return view === null ? [] : createSpanRects(window.document, view.map).rectsOf(place.span);
  };

  return {
    open: (highlight, by) =>
      void need(
        () => rectsOf(highlight),
        (here) => here.open(highlight, by),
      ),
    meet: (meeting) => {
      const { x, y } = meeting.point;
      void need(
        () => [new DOMRect(x, y, 1, 1)],
        (here) => here.meet(meeting),
      );
    },
    openNoteOf: (id) => {
      const isIt = (highlight: PaintedHighlight): boolean => highlight.id === id;
      const rects = (): readonly DOMRect[] =>
        options.view()?.highlights.filter(isPainted).filter(isIt).flatMap(rectsOf) ?? [];
      void need(rects, (here) => here.openNoteOf(id));
    },
    follow: (view) => editing?.follow(view),
    choosePlace: (id) =>
      void need(
        () => [],
        (here) => here.choosePlace(id),
      ),
    closeNote: () => editing?.closeNote(),
    closeTerm: () => editing?.closeTerm(),
    select: () => {
      if (editing === null) void bring();
    },
    prepare: () => {
      if (editing !== null || isPreparing) return;
      isPreparing = true;
      window.requestIdleCallback(() => void bring());
    },
  };
}
