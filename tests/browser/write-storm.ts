import { setImmediate } from 'node:timers/promises';
import { expect } from 'vitest';
import type { Annotation, Highlight } from '@/lib/core/records/annotation';
import type { Change } from '@/lib/core/records/change';
import {
  added,
  addedArticles,
  articleDifference,
  difference,
  EVERYTHING,
  NO_ARTICLES,
  NONE,
} from '@/lib/core/records/counters';
import type { ArticleRecord } from '@/lib/core/records/stored-article';
import type { BrowserUnderTest } from '@/scripts/browsers/browser-under-test';
import type { PageUnderTest } from '@/scripts/browsers/page-under-test';
import { readTable, readTables } from '@/tests/browser/stored-tables';

/** Writers at once: as many windows a reader may have open. */
const WRITERS = 3;

type Answer = { readonly ok: boolean; readonly value?: { readonly ok: boolean } } | undefined;

/** What was written to one annotation: what was acknowledged last, and what was asked for since. */
interface Written {
  readonly acknowledged: string;
  readonly asked: readonly string[];
}

/**
 * Writers that never rest: each edits notes of its own, and one deletes an article with its highlights and takes
 * that back. What was acknowledged is noted outside of the browser, as it would be on a reader's screen.
 */
export class WriteStorm {
  readonly #browser: BrowserUnderTest;
  readonly #written = new Map<string, Written>();
  #acknowledged = 0;
  /** Ends the writers of the last beginning: those of an earlier one hear of their end late, and must end nobody else. */
  #over = new AbortController();
  #writing: Promise<unknown> = Promise.resolve();
  #turn = 0;

  constructor(browser: BrowserUnderTest) {
    this.#browser = browser;
  }

  get acknowledged(): number {
    return this.#acknowledged;
  }

  /** Begins, or begins again after the browser was away. */
  async begin(): Promise<void> {
    this.#over = new AbortController();
    const { signal } = this.#over;
    const page = await this.#browser.openExtensionPage('note.html');
    const records = await readTable<Annotation>(page, 'annotations');
    const articles = [...new Set(records.map(({ article }) => article))].toSorted();
    const [own = '', ...others] = articles;
    const ids = records.filter(({ article }) => others.includes(article)).map(({ id }) => id);
    const shares = Array.from({ length: WRITERS }, (_, writer) =>
      ids.filter((_id, index) => index % WRITERS === writer),
    );
    this.#writing = Promise.all([
      ...shares.map((share) => this.#editForEver(page, share, signal)),
      this.#deleteForEver(page, own, signal),
    ]);
  }

  /** Ends the writing, and returns when no write is under way. */
  async end(): Promise<void> {
    this.#over.abort();
    await this.#writing;
  }

  /** Ends the writing after the browser is gone: nobody can tell whether a write is under way. */
  abandon(): void {
    this.#over.abort();
  }

  /** Looks at all that is stored: everything acknowledged is there, and nothing is half there. */
  async check(): Promise<void> {
    const page = await this.#browser.openExtensionPage('note.html');
    const names = ['annotations', 'articles', 'counters', 'changes'];
    const [annotations, articles, counters, changes] = (await readTables(page, names)) as [
      Annotation[],
      ArticleRecord[],
      { readonly id: string }[],
      Change[],
    ];
    await page.tab.close();
    const records = new Map(annotations.map((record) => [record.id, record]));
    for (const [id, { acknowledged, asked }] of this.#written)
      expect([acknowledged, ...asked]).toContain((records.get(id) as Highlight).note);
    for (const article of articles) {
      const own = annotations.filter((record) => record.article === article.id);
      if (own.some(({ deleted }) => deleted !== null) || article.deleted !== null)
        expect([article.deleted === null, ...own.map(({ deleted }) => deleted === null)]).toEqual(
          own.map(() => article.deleted === null).concat(article.deleted === null),
        );
    }
    expect(counters.find(({ id }) => id === EVERYTHING)).toEqual({
      id: EVERYTHING,
      ...annotations.map((record) => difference(null, record)).reduce((a, b) => added(a, b), NONE),
      articles: articles.map((record) => articleDifference(null, record)).reduce(addedArticles, NO_ARTICLES),
    });
    for (const [id, { after }] of lastSteps(changes)) {
      const record = records.get(id);
      if (after !== null) expect(record).toEqual(after);
    }
  }

  async #editForEver(page: PageUnderTest, ids: readonly string[], signal: AbortSignal): Promise<void> {
    for (let at = 0; !signal.aborted; at += 1) {
      const id = ids[at % ids.length] ?? '';
      this.#turn += 1;
      const note = `第 ${this.#turn} 次`;
      const isDone = await attempt(async () => {
        const record = await readOne<Highlight>(page, id);
        const before = this.#written.get(id);
        this.#written.set(id, {
          acknowledged: before?.acknowledged ?? record.note,
          asked: [...(before?.asked ?? []), note],
        });
        return ask(page, 'updateAnnotation', { id, basedOn: record.updated, change: { note } });
      });
      // What is acknowledged after the storm was given up belongs to no reader.
      if (!isDone || signal.aborted) continue;
      this.#written.set(id, { acknowledged: note, asked: [] });
      this.#acknowledged += 1;
    }
  }

  async #deleteForEver(page: PageUnderTest, article: string, signal: AbortSignal): Promise<void> {
    for (let isThere = true; !signal.aborted; isThere = !isThere) {
      const isDone = await attempt(() =>
        isThere ? ask(page, 'deleteArticles', { ids: [article] }) : ask(page, 'undo', { article }),
      );
      if (isDone) this.#acknowledged += 1;
    }
  }
}

/**
 * False where nobody acknowledged it: the background was stopped, or the browser is gone. Then it waits for a turn of the
 * event loop: where the browser is gone all fails at once, and writers that never rest would keep the news of its end
 * from ever being heard.
 */
async function attempt(write: () => Promise<Answer>): Promise<boolean> {
  try {
    const answer = await write();
    return answer?.ok === true && answer.value?.ok === true;
  } catch {
    await setImmediate();
    return false;
  }
}

function ask(page: PageUnderTest, call: string, params: object): Promise<Answer> {
  return page.tab.evaluate(
    (message) =>
      (
        globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<Answer> } } }
      ).chrome.runtime.sendMessage(message),
    { call, params },
  );
}

async function readOne<T extends { readonly id: string }>(page: PageUnderTest, id: string): Promise<T> {
  const record = (await readTable<T>(page, 'annotations')).find((each) => each.id === id);
  if (record === undefined) throw new Error(`${id} is gone`);
  return record;
}

/** The last step that a change made to each record, by its id. */
function lastSteps(changes: readonly Change[]): Map<string, { readonly after: unknown }> {
  const steps = new Map<string, { readonly after: unknown }>();
  for (const { undone, steps: own } of changes)
    if (undone === null) for (const step of own) if (step.of === 'annotation') steps.set(step.id, step);
  for (const { undone, steps: own } of changes)
    if (undone !== null) for (const { id } of own) steps.delete(id);
  return steps;
}
