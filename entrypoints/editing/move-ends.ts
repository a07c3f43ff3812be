import type { EndHandlesProps, EndStep, MovedEnd } from '@/components/end-handles/EndHandles';
import { mountEndHandles } from '@/components/end-handles/mount-end-handles';
import type { EditingOptions } from '@/entrypoints/article/editing-on-demand';
import type { Span } from '@/lib/core/text/span';
import { stepInText } from '@/lib/core/text/step-in-text';
import { createSpanRects } from '@/lib/page/span-rects';

/** Ways for the reader to say where in the text something begins, ends or is cut. */
export interface MovingEnds {
  /** Has both ends of a stretch moved. `preview` hears every move, `done` where they are left; null where nowhere. */
  move(span: Span, preview: (span: Span) => void, done: (span: Span | null) => void): void;
  /** Has a place within a stretch chosen. */
  cut(span: Span, done: (at: number | null) => void): void;
}

/** So many letters around a handle are read out. */
const AROUND = 6;

const SEGMENTERS: Readonly<Record<EndStep, Intl.Segmenter>> = {
  character: new Intl.Segmenter('zh', { granularity: 'grapheme' }),
  word: new Intl.Segmenter('zh', { granularity: 'word' }),
  sentence: new Intl.Segmenter('zh', { granularity: 'sentence' }),
};

export function createMovingEnds({ window, root, signal, view }: EditingOptions): MovingEnds {
  const { document } = window;
  const handles = mountEndHandles(root, signal);

  /** The line at whose letter a place stands: on its left side, or for an end, on the right one of the letter before. */
  const lineAt = (at: number, isEnd: boolean): MovedEnd['line'] => {
    const shown = view();
    if (shown === null) return null;
    const rects = createSpanRects(document, shown.map);
    const rect = isEnd
      ? rects.rectsOf({ start: at - 1, end: at }).at(-1)
      : rects.rectsOf({ start: at, end: at + 1 })[0];
    return rect === undefined
      ? null
      : { x: isEnd ? rect.right : rect.left, y: rect.top, height: rect.height };
  };
  const textNow = (): string => view()?.map.text ?? '';
  const wordsAt = (at: number): string => textNow().slice(Math.max(0, at - AROUND), at + AROUND);
  const offsetAt = (x: number, y: number): number | null => {
    const caret = document.caretPositionFromPoint(x, y);
    return caret === null ? null : (view()?.map.offsetOf(caret.offsetNode, caret.offset) ?? null);
  };

  /** Runs handles at some places until the reader is done. */
  const run = (
    places: Map<MovedEnd['name'], number>,
    limits: (name: MovedEnd['name']) => readonly [least: number, most: number],
    moved: () => void,
    finish: (isDone: boolean) => void,
  ): void => {
    const set = (name: MovedEnd['name'], at: number): void => {
      const [least, most] = limits(name);
      places.set(name, Math.min(most, Math.max(least, at)));
      moved();
      handles.show(props);
    };
    const end = (isDone: boolean): void => {
      handles.hide();
      finish(isDone);
    };
    const props = (): EndHandlesProps => ({
      ends: [...places].map(([name, at]): MovedEnd => {
        const [least, most] = limits(name);
        return { name, at, least, most, words: wordsAt(at), line: lineAt(at, name === 'end') };
      }),
      onStep: (name, by, direction) => {
        const segment = (text: string) => SEGMENTERS[by].segment(text);
        set(name, stepInText(textNow(), places.get(name) ?? 0, direction, segment));
      },
      onDrag: (name, x, y) => {
        const host = root.host as HTMLElement;
        // What lies under the handle is meant, not the handle.
        host.style.setProperty('pointer-events', 'none', 'important');
        const at = offsetAt(x, y);
        host.style.removeProperty('pointer-events');
        if (at !== null) set(name, at);
      },
      onDone: () => end(true),
      onCancel: () => end(false),
    });
    handles.show(props);
  };

  return {
    move(span, preview, done) {
      const places = new Map<MovedEnd['name'], number>([
        ['start', span.start],
        ['end', span.end],
      ]);
      const now = (): Span => ({ start: places.get('start') ?? 0, end: places.get('end') ?? 0 });
      run(
        places,
        (name) => (name === 'start' ? [0, now().end - 1] : [now().start + 1, textNow().length]),
        () => preview(now()),
        (isDone) => done(isDone ? now() : null),
      );
    },
    cut(span, done) {
      const middle = stepInText(textNow(), Math.floor((span.start + span.end) / 2), 1, (text) =>
        SEGMENTERS.word.segment(text),
      );
      const places = new Map<MovedEnd['name'], number>([['split', Math.min(middle, span.end - 1)]]);
      run(
        places,
        () => [span.start + 1, span.end - 1],
        () => undefined,
        (isDone) => done(isDone ? (places.get('split') ?? null) : null),
      );
    },
  };
}
