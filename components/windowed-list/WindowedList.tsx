import type { ComponentChild } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { followPage } from '@/components/layer/follow-page';
import { piecesOf, type RowWindow, rowsBetween } from '@/components/windowed-list/row-window';
import { stepAmongRows } from '@/components/windowed-list/step-among-rows';

export interface WindowedListProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  /** How many there are in all; those that `items` lacks at its end are asked for by `onMore`. */
  readonly total: number;
  /** About how high a row is, in CSS px, as long as it was not seen. */
  readonly rowHeight: number;
  /** What tells an item from all others, and stays with it. */
  keyOf(item: Item): string;
  nameOf(item: Item): string;
  row(item: Item): ComponentChild;
  /** The key of a row that is to exist wherever the list is scrolled; null, or left out, where none is. */
  readonly kept?: string | null;
  /** The reader comes near the end of `items`, and `total` is larger. Called once for each length of `items`. */
  onMore(): void;
}

interface Shown extends RowWindow {
  /** The row that has the focus. */
  readonly focused: string | null;
}

/** Shown before anything is measured. */
const FIRST_ROWS: Shown = { first: 0, end: 20, focused: null };

/**
 * A list of any length, of rows of any height, of which only those exist that are in the window or less than a
 * window's height away. It scrolls with whatever it stands in. The arrow keys go from row to row.
 */
export function WindowedList<Item>(props: WindowedListProps<Item>) {
  const { items, total, rowHeight, keyOf, onMore } = props;
  const list = useRef<HTMLDivElement>(null);
  const seen = useRef(new Map<string, number>()).current;
  const askedAt = useRef(-1);
  const [shown, setShown] = useState(FIRST_ROWS);
  const keys = items.map(keyOf);
  const heights = keys.map((key) => seen.get(key) ?? rowHeight);
  const missing = Math.max(0, total - items.length);

  const look = (): void => {
    if (list.current === null) return;
    for (const row of list.current.children) {
      const key = row.getAttribute('data-key');
      if (key !== null) seen.set(key, row.getBoundingClientRect().height);
    }
    const next = rowsNear(list.current, [
      ...keys.map((key) => seen.get(key) ?? rowHeight),
      missing * rowHeight,
    ]);
    setShown((before) => (isSame(before, next) ? before : next));
    if (missing > 0 && next.end > items.length && askedAt.current !== items.length) {
      askedAt.current = items.length;
      onMore();
    }
  };
  // What is typed in a row must not go, and Tab must find the rows beside it, and the list from above and below.
  const at = shown.focused === null ? -1 : keys.indexOf(shown.focused);
  const kept = [0, at - 1, at, at + 1, keys.indexOf(props.kept ?? ''), keys.length - 1];
  const lookNow = useRef(look);
  lookNow.current = look;
  useLayoutEffect(look);
  useEffect(() => {
    const gone = new AbortController();
    followPage(window, () => lookNow.current(), gone.signal);
    return () => gone.abort();
  }, []);

  return (
    <div
      class="windowed-list"
      ref={list}
      role="feed"
      aria-label={props.label}
      onFocusIn={look}
      onKeyDown={(event) => {
        if (stepAmongRows(event.currentTarget, event.target, event.key)) event.preventDefault();
      }}
    >
      {piecesOf(heights, shown, kept).map((piece, index) =>
        'gap' in piece ? (
          <Gap key={index === 0 ? 'above' : `gap ${index}`} height={piece.gap} />
        ) : (
          <Row key={keys[piece.row]} {...props} index={piece.row} />
        ),
      )}
      {missing > 0 && <Gap key="missing" height={missing * rowHeight} />}
    </div>
  );
}

function Gap({ height }: { readonly height: number }) {
  return <div style={{ blockSize: `${height}px` }} />;
}

function Row<Item>(props: WindowedListProps<Item> & { readonly index: number }) {
  const item = props.items[props.index];
  if (item === undefined) throw new Error(`A list of ${props.items.length} has no row ${props.index}`);
  return (
    <article
      class="windowed-row"
      data-key={props.keyOf(item)}
      aria-label={props.nameOf(item)}
      aria-posinset={props.index + 1}
      aria-setsize={props.total}
    >
      {props.row(item)}
    </article>
  );
}

function rowsNear(list: Element, heights: readonly number[]): Shown {
  const top = -list.getBoundingClientRect().top;
  const focused = list.contains(document.activeElement) ? document.activeElement : null;
  return {
    ...rowsBetween(heights, top - innerHeight, top + 2 * innerHeight),
    focused: focused?.closest('[data-key]')?.getAttribute('data-key') ?? null,
  };
}

function isSame(a: Shown, b: Shown): boolean {
  return a.first === b.first && a.end === b.end && a.focused === b.focused;
}
