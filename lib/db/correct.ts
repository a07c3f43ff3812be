import type { Anchor } from '@/lib/core/anchor/anchor';
import { type Correction, isCorrection, isHighlight, laterThan } from '@/lib/core/records/annotation';
import type { Step } from '@/lib/core/records/change';
import { done, failed, type Outcome } from '@/lib/core/records/outcome';
import type { Said } from '@/lib/core/records/said';
import { sameContent } from '@/lib/core/records/same-content';
import type { SeenPage, StoredArticle } from '@/lib/core/records/stored-article';
import type { Stale, StorageFault, TooLarge, Unknown } from '@/lib/core/records/write-fault';
import { bearing } from '@/lib/db/bearing-article';
import { logChange, undoneEntries } from '@/lib/db/change-log';
import { type ClockAndChance, newId } from '@/lib/db/clock-and-chance';
import { commit } from '@/lib/db/commit';
import type { SeenVersion } from '@/lib/db/delete-annotations';
import { findArticle } from '@/lib/db/find-article';
import { oversizeOfPage, oversizeOfQuote } from '@/lib/db/oversize';
import { keepText } from '@/lib/db/see-article';
import { sha256 } from '@/lib/db/sha256';
import type { Database } from '@/lib/db/tables';
import { CHANGED_TABLES, writeSteps } from '@/lib/db/write-steps';

/** What a reader says of some words of a page. */
export interface WantedCorrection {
  readonly page: SeenPage;
  /** The correction that this takes the place of; null for a new one. */
  readonly seen: SeenVersion | null;
  /** Both made on `page.text`. */
  readonly anchor: Anchor;
  readonly found: Anchor | null;
  readonly said: Said | null;
  readonly restated: readonly Restated[];
}

/** A highlight whose words are somebody else's by a correction. */
export interface Restated {
  readonly id: string;
  readonly said: Said | null;
}

type Fault = TooLarge | Unknown | Stale | StorageFault;

/**
 * Stores the reader's word on whose some words are, and in the same transaction the article with this very text, what
 * it changes of highlights, and the entry for undo.
 * @throws Error when an anchor does not lie in the page's text
 */
export async function correct(
  db: Database,
  { page, seen, anchor, found, said, restated }: WantedCorrection,
  clock: ClockAndChance,
): Promise<Outcome<{ correction: Correction; article: StoredArticle }, Fault>> {
  for (const { quote, position } of found === null ? [anchor] : [anchor, found]) {
    const oversize = oversizeOfQuote(quote.exact);
    if (oversize !== null) return failed(oversize);
    if (page.text.slice(position.start, position.end) !== quote.exact)
      throw new Error('A correction does not stand in the text it was made on');
  }
  const oversize = oversizeOfPage(page);
  if (oversize !== null) return failed(oversize);
  const madeOn = await sha256(page.text);
  return commit(
    db,
    CHANGED_TABLES,
    async (): Promise<Outcome<{ correction: Correction; article: StoredArticle }, Unknown | Stale>> => {
      const before = seen === null ? null : await sameVersion(db, seen);
      if (before !== null && 'ok' in before) return before;
      const [stored, undone] = await Promise.all([
        findArticle(db, page.identity, page.url),
        undoneEntries(db),
      ]);
      const now = clock.now();
      const article = bearing(stored, page, madeOn, now, clock);
      const content = { kind: 'correction', article: article.id, anchor, found, madeOn, said } as const;
      const correction: Correction =
        before === null
          ? { ...content, id: newId(clock), created: now, updated: now, deleted: null }
          : { ...before, ...content, updated: laterThan(before.updated, now) };
      const own: Step = { of: 'annotation', id: correction.id, before, after: correction };
      const around: Step = { of: 'article', id: article.id, before: stored, after: article };
      const steps = [own, ...(await restatements(db, restated, article.id, now))];
      await Promise.all([
        article !== stored && keepText(db, article, page.text, now),
        writeSteps(db, article === stored ? steps : [around, ...steps], now),
        // Of an article undo takes back nothing but why it is kept.
        logChange(db, 'correct', stored?.keeping === 'highlighted' ? steps : [around, ...steps], now, undone),
      ]);
      return done({ correction, article });
    },
  );
}

/** Takes a correction back: what is found in the text holds again, for highlights too. */
export function takeBackCorrection(
  db: Database,
  seen: SeenVersion,
  restated: readonly Restated[],
  clock: ClockAndChance,
): Promise<Outcome<null, Unknown | Stale | StorageFault>> {
  return commit(db, CHANGED_TABLES, async (): Promise<Outcome<null, Unknown | Stale>> => {
    const before = await sameVersion(db, seen);
    if ('ok' in before) return before;
    const undone = await undoneEntries(db);
    const now = clock.now();
    const own: Step = { of: 'annotation', id: before.id, before, after: null };
    const steps = [own, ...(await restatements(db, restated, before.article, now))];
    await Promise.all([writeSteps(db, steps, now), logChange(db, 'correct', steps, now, undone)]);
    return done(null);
  });
}

/** The correction in the version that was seen, or why it is not. */
async function sameVersion(
  db: Database,
  { id, basedOn }: SeenVersion,
): Promise<Correction | { readonly ok: false; readonly error: Unknown | Stale }> {
  const record = await db.annotations.get(id);
  if (record === undefined || record.kind !== 'correction')
    return failed({ code: 'unknown', what: 'annotation' });
  if (record.updated !== basedOn || !isCorrection(record)) return failed({ code: 'stale', current: record });
  return record;
}

/** The steps that give highlights of an article to whom their words belong now. */
async function restatements(
  db: Database,
  restated: readonly Restated[],
  article: string,
  now: number,
): Promise<Step[]> {
  const records = await db.annotations.bulkGet(restated.map(({ id }) => id));
  return records.flatMap((before, index): Step[] => {
    if (before === undefined || !isHighlight(before) || before.article !== article) return [];
    const after = { ...before, said: restated[index]?.said ?? null, updated: laterThan(before.updated, now) };
    return sameContent(before, after) ? [] : [{ of: 'annotation', id: before.id, before, after }];
  });
}
