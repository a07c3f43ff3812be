import { type ArticleView, NOTHING_OPENED } from '@/entrypoints/article/article-view';
import { type DescribedPage, describePage, type Reading } from '@/entrypoints/article/read-page';
import type {
  FoundStatements,
  HighlightsFault,
  OpenedArticle,
  Trouble,
} from '@/lib/core/records/article-page';
import type { ShownCorrection } from '@/lib/core/records/shown-correction';
import type { ShownHighlight } from '@/lib/core/records/shown-highlight';
import { askBackground } from '@/lib/messages/ask';
import type { RefusalCode, Result } from '@/lib/messages/result';
import type { ReadText } from '@/lib/page/read-text';

/** The article of a page through all its changes: reads it, asks what is known, and shows the newest answers. */
export interface ArticleSession {
  /**
   * Reads the page as it stands now and changes nothing in it. What was known of the same text is shown on.
   * @returns the root that was read, and whether text or meta differ from the last reading
   */
  read(): Promise<{ readonly root: Element | null; readonly isNew: boolean }>;
  /** Asks again what is known and what the reader marked: somebody has changed it. */
  askAgain(): void;
  /** The page as last read, to be sent with a change of it; null before the first reading. */
  readonly page: DescribedPage | null;
}

const TROUBLE: Readonly<Record<RefusalCode, Trouble>> = {
  unreachable: 'background',
  outdated: 'background',
  failed: 'background',
  'unknown-call': 'refused',
  malformed: 'refused',
  'not-allowed': 'refused',
};

/**
 * @param readNow reads the article as it stands now
 * @param show called with every new view, first when the names are known; never with an answer that a later
 *   reading has overtaken
 * @param tell called instead where nothing on the page looks otherwise: who says what has become known
 */
export function followArticle(
  readNow: () => Promise<Reading>,
  signal: AbortSignal,
  show: (view: ArticleView) => void,
  tell: (view: ArticleView) => void,
): ArticleSession {
  let reading: Reading | null = null;
  let opened: Result<OpenedArticle> | null = null;
  let statements: FoundStatements = null;
  let corrections: readonly ShownCorrection[] | null = null;
  let highlights: readonly ShownHighlight[] = [];
  let highlightsFault: HighlightsFault | null = null;
  let highlightsAsked = 0;

  /** Hands all that is known to `take`, once there is something. */
  const giveTo = (take: (view: ArticleView) => void): void => {
    if (signal.aborted || reading === null || opened === null) return;
    const known = opened.ok ? opened.value : NOTHING_OPENED;
    const trouble = opened.ok ? reading.map.trouble : TROUBLE[opened.error.code];
    take({ ...reading, opened: known, statements, corrections, highlights, highlightsFault, trouble });
  };
  const showAll = (): void => giveTo(show);

  const askForNames = async (asked: Reading): Promise<void> => {
    const answer = await patiently(() => askBackground('openArticle', describePage(asked)), signal);
    if (reading === null || !isSame(asked, reading)) return;
    // This script is at its end: see lifetime.ts.
    if (!answer.ok && answer.error.code === 'outdated') return;
    opened = answer;
    showAll();
    if (answer.ok) await askForStatements(asked);
  };

  /** Asked when the marks stand: nobody waits for it. */
  const askForStatements = async (asked: Reading): Promise<void> => {
    const answer = await patiently(() => askBackground('readStatements', describePage(asked)), signal);
    if (reading === null || !isSame(asked, reading)) return;
    if (answer.ok) ({ statements, corrections } = answer.value);
    else {
      console.warn('Pangzhu: who says what cannot be read', answer);
      statements ??= 'failed';
    }
    giveTo(tell);
  };

  const askForHighlights = async (asked: Reading): Promise<void> => {
    const turn = ++highlightsAsked;
    const answer = await patiently(() => askBackground('readHighlights', describePage(asked)), signal);
    if (turn !== highlightsAsked || reading === null || !isSame(asked, reading)) return;
    if (answer.ok && answer.value.ok) {
      highlights = answer.value.value;
      highlightsFault = null;
      showAll();
      return;
    }
    console.warn('Pangzhu: the highlights cannot be read', answer);
    const code = answer.ok && !answer.value.ok ? answer.value.error.code : 'unreachable';
    // An article that is too large to be stored bears none.
    highlightsFault = code === 'too-large' ? null : code;
    giveTo(tell);
  };

  return {
    async read() {
      const next = await readNow();
      const { map } = next;
      const before = reading;
      const isNew = before === null || !isSame(before, next);
      // The same text in the same nodes: nothing to paint anew, and a card that is open may stay.
      if (!isNew && opened?.ok === true && isSamePlaces(before.map, map)) return { root: map.root, isNew };
      reading = next;
      if (isNew) {
        opened = null;
        statements = null;
        corrections = null;
        highlights = [];
        highlightsFault = null;
      }
      if (isNew || (opened !== null && !opened.ok)) {
        void askForNames(reading);
        void askForHighlights(reading);
      } else showAll();
      return { root: map.root, isNew };
    },
    askAgain() {
      if (reading === null) return;
      void askForNames(reading);
      void askForHighlights(reading);
    },
    get page() {
      return reading === null ? null : describePage(reading);
    },
  };
}

/** Whether two readings would be answered alike. */
function isSame(a: Reading, b: Reading): boolean {
  return a.map.text === b.map.text && JSON.stringify(a.meta) === JSON.stringify(b.meta);
}

/** Whether two maps of one text lead to the same stretches of the same nodes. */
function isSamePlaces(a: ReadText, b: ReadText): boolean {
  const whole = { start: 0, end: a.text.length };
  const [ours, theirs] = [a.pieces(whole), b.pieces(whole)];
  return (
    ours.length === theirs.length &&
    ours.every(({ node, start, end }, i) => {
      const other = theirs[i];
      return other?.node === node && other.start === start && other.end === end;
    })
  );
}

/** The background may be starting, or be taken down between the question and the answer: wait so long, in ms. */
const PATIENCE_MS = [50, 200, 800, 3200];

/** Asks again where nobody answers. Only for questions: they change nothing, so asking twice does no harm. */
async function patiently<T>(ask: () => Promise<Result<T>>, signal: AbortSignal): Promise<Result<T>> {
  let answer = await ask();
  for (const wait of PATIENCE_MS) {
    if (answer.ok || answer.error.code !== 'unreachable' || signal.aborted) return answer;
    await new Promise((resolve) => setTimeout(resolve, wait));
    answer = await ask();
  }
  return answer;
}
