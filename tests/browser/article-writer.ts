import type { browser } from 'wxt/browser';
import type { ArticleCalls } from '@/lib/messages/to-background';
import type { StoredData } from '@/tests/browser/stored-data';

/** A page as its script describes it. */
export type DescribedPage = Parameters<ArticleCalls['openArticle']>[0];

/** One write that was asked for, and whether it was acknowledged. */
export interface Receipt {
  readonly call: string;
  /** The record; of a creation the one that was made. */
  readonly id: string;
  /** The version that it was based on; 0 for a creation. */
  readonly basedOn: number;
  readonly acknowledged: boolean;
}

export interface WriterOptions {
  readonly name: string;
  readonly seed: number;
  readonly writes: number;
  /** The article as its script describes it; null for a writer in a page of the extension. */
  readonly page: DescribedPage | null;
}

/**
 * Writes at random, one write after the other, for half of them without looking anew. Travels as its source into
 * the world of an article's script or into a page of the extension, and uses the calls that are open to it there.
 */
export async function writeAtRandom({ name, seed, writes, page }: WriterOptions): Promise<Receipt[]> {
  interface Known {
    readonly id: string;
    readonly updated: number;
    readonly colour: string;
  }
  const { runtime } = (globalThis as unknown as { chrome: typeof browser }).chrome;
  let state = seed;
  const upTo = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const ask = async (call: string, params: object): Promise<{ ok: boolean; value?: unknown }> => {
    const answer: { ok: boolean; value?: { ok: boolean; value?: unknown } } = await runtime.sendMessage({
      call,
      params,
    });
    return answer.ok && answer.value !== undefined ? answer.value : { ok: false };
  };
  const stored = (): Promise<readonly Known[]> =>
    new Promise((resolve, reject) => {
      const opening = indexedDB.open('pangzhu');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const reading = opening.result.transaction('annotations').objectStore('annotations').getAll();
        reading.onsuccess = () => {
          opening.result.close();
          resolve(
            (reading.result as (Known & { deleted: number | null })[]).filter(
              ({ deleted }) => deleted === null,
            ),
          );
        };
      };
    });
  const look = async (): Promise<readonly Known[]> =>
    page === null ? stored() : ((await ask('readHighlights', page)).value as readonly Known[]);

  const receipts: Receipt[] = [];
  let known: readonly Known[] = [];
  for (let turn = 0; turn < writes; turn += 1) {
    if (upTo(2) === 0 || known.length === 0) known = await look();
    const target = known[upTo(known.length)];
    const dice = upTo(10);
    if (page !== null && (target === undefined || dice < 3)) {
      const start = upTo(page.text.length - 30);
      const span = { start, end: start + 5 + upTo(20) };
      const made = await ask('createHighlight', { page, span, colour: 'yellow' });
      receipts.push({ call: 'create', id: String(made.value), basedOn: 0, acknowledged: made.ok });
      continue;
    }
    if (target === undefined) continue;
    const { id, updated: basedOn } = target;
    const isDeletion = dice === 9;
    const colours = ['yellow', 'green', 'blue', 'pink'].filter((colour) => colour !== target.colour);
    const colour = colours[upTo(3)];
    const identity = page?.identity ?? null;
    let asked: Promise<{ ok: boolean }>;
    if (isDeletion && page !== null) asked = ask('removeHighlight', { identity, id, basedOn });
    else if (isDeletion) asked = ask('deleteAnnotations', { seen: [{ id, basedOn }] });
    else if (page !== null) asked = ask('restyle', { identity, id, basedOn, change: { colour } });
    else asked = ask('updateAnnotation', { id, basedOn, change: { note: `${name}:${turn}` } });
    const { ok: acknowledged } = await asked;
    receipts.push({ call: isDeletion ? 'delete' : 'edit', id, basedOn, acknowledged });
  }
  return receipts;
}

interface Image {
  readonly id: string;
  readonly updated: number;
}
interface LoggedStep {
  readonly of: string;
  readonly id: string;
  readonly before: Image | null;
  readonly after: Image | null;
}

/** What the log of changes says was written, in its order: each write, and how each record went from version to version. */
export function logged(data: StoredData): {
  readonly writes: string[];
  readonly steps: readonly LoggedStep[];
} {
  const changes = data['changes'] as readonly {
    readonly kind: string;
    readonly steps: readonly LoggedStep[];
  }[];
  const own = changes.map(({ kind, steps }) => ({ kind, step: steps.find(({ of }) => of === 'annotation') }));
  return {
    writes: own.map(({ kind, step }) => `${kind} ${step?.id} ${step?.before?.updated ?? 0}`),
    steps: own.flatMap(({ step }) => step ?? []),
  };
}
