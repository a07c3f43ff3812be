import type { Reading } from '@/entrypoints/article/read-page';
import type { PageReport } from '@/lib/core/records/article-page';
import type { Span } from '@/lib/core/text/span';

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
