import { isLive, laterThan } from '@/lib/core/records/annotation';
import { type Change, type ChangeMark, isOfDictionary, type Step } from '@/lib/core/records/change';
import { done, failed, type Outcome } from '@/lib/core/records/outcome';
import { sameContent } from '@/lib/core/records/same-content';
import { isStored, type StoredArticle } from '@/lib/core/records/stored-article';
import type { NotUndone, StorageFault } from '@/lib/core/records/write-fault';
import { dropEntries, undoneEntries } from '@/lib/db/change-log';
import type { ClockAndChance } from '@/lib/db/clock-and-chance';
import { commit } from '@/lib/db/commit';
import { forget } from '@/lib/db/forget-opened';
import type { Database } from '@/lib/db/tables';
import { dictionaryStepFromNow } from '@/lib/db/write-dictionary';
import { CHANGED_TABLES, writeSteps } from '@/lib/db/write-steps';

type Direction = 'undo' | 'redo';
type Moved = Pick<Change, 'kind' | 'articles'>;
interface Entry {
  readonly number: number;
  readonly change: Change;
}
/** Which entries come into question: those of one article, or those that a mark names. Null leaves all. */
interface Wanted {
  readonly article: string | null;
  readonly mark: ChangeMark | null;
}

/**
 * Takes the latest change back: of everything, or of one article alone (`article`). The records are as before
 * but for a new `updated`, so that nobody who saw the version between overwrites them. Answers with what was
 * undone.
 */
export function undo(
  db: Database,
  article: string | null,
  clock: ClockAndChance,
): Promise<Outcome<Moved, NotUndone | StorageFault>> {
  return move(db, 'undo', { article, mark: null }, clock);
}

/**
 * Takes back the one change that an offer to undo names, whatever else was changed since, and no other in its
 * place. Where what it left does not stand any more, nothing is done and the log keeps it.
 * @param article the only one that may be touched, or null
 */
export function takeBack(
  db: Database,
  mark: ChangeMark,
  article: string | null,
  clock: ClockAndChance,
): Promise<Outcome<Moved, NotUndone | StorageFault>> {
  return move(db, 'undo', { article, mark }, clock);
}

/** Makes the change again that was taken back last. */
export function redo(
  db: Database,
  article: string | null,
  clock: ClockAndChance,
): Promise<Outcome<Moved, NotUndone | StorageFault>> {
  return move(db, 'redo', { article, mark: null }, clock);
}

/** What the next undo and the next redo would move; null where there is nothing. */
export async function undoable(
  db: Database,
  article: string | null,
): Promise<Readonly<Record<Direction, Pick<Change, 'kind' | 'at' | 'steps'> | null>>> {
  const wanted = { article, mark: null };
  const [back, forth] = await Promise.all([latest(db, 'undo', wanted), latest(db, 'redo', wanted)]);
  return { undo: back?.change ?? null, redo: forth?.change ?? null };
}

async function move(
  db: Database,
  direction: Direction,
  wanted: Wanted,
  clock: ClockAndChance,
): Promise<Outcome<Moved, NotUndone | StorageFault>> {
  const outcome = await commit(db, CHANGED_TABLES, async (): Promise<Outcome<Moved | null, NotUndone>> => {
    const entry = await latest(db, direction, wanted);
    if (entry === null) return failed({ code: 'nothing' });
    const { kind, articles } = entry.change;
    const { article } = wanted;
    if (article !== null && articles.some((id) => id !== article)) return failed({ code: 'elsewhere' });
    const steps = direction === 'undo' ? entry.change.steps.map(turn).toReversed() : entry.change.steps;
    if (!(await haveTheirPlace(db, steps))) return failed({ code: 'changed-since' });
    const now = clock.now();
    const fresh = await stepsFromNow(db, steps, now);
    if (fresh === null) {
      if (wanted.mark !== null) return failed({ code: 'changed-since' });
      // It would stand in the way of all that came before it.
      await dropEntries(db, [entry.number]);
      return done(null);
    }
    const kept = await keepInhabited(db, fresh);
    await writeSteps(db, kept, now);
    // The images are renewed: what history noted since the change comes back with the way back.
    const change: Pick<Change, 'steps' | 'undone'> =
      direction === 'undo'
        ? { steps: kept.map(turn).toReversed(), undone: (await lastUndone(db)) + 1 }
        : { steps: kept, undone: null };
    await db.changes.put({ ...entry.change, ...change }, entry.number);
    return done({ kind, articles });
  });
  if (!outcome.ok) return outcome;
  return outcome.value === null ? failed({ code: 'changed-since' }) : done(outcome.value);
}

/** The steps with what stands there now as their beginning; null where that is not what the change left. */
async function stepsFromNow(db: Database, steps: readonly Step[], now: number): Promise<Step[] | null> {
  const fresh: Step[] = [];
  for (const step of steps) {
    const next = await stepFromNow(db, step, now);
    if (next === null) return null;
    fresh.push(next);
  }
  return fresh;
}

function stepFromNow(db: Database, step: Step, now: number): Promise<Step | null> {
  if (isOfDictionary(step)) return dictionaryStepFromNow(db, step, now);
  return step.of === 'annotation' ? annotationStep(db, step, now) : articleStep(db, step, now);
}

async function latest(db: Database, direction: Direction, { article, mark }: Wanted): Promise<Entry | null> {
  const concerns = ({ articles, kind, steps }: Change): boolean =>
    (article === null || articles.includes(article)) &&
    (mark === null || (kind === mark.kind && steps.some(({ id }) => id === mark.id)));
  if (direction === 'redo') {
    return firstThat(db, (await undoneEntries(db)).toReversed(), concerns);
  }
  const all = article === null ? db.changes.toCollection() : db.changes.where('articles').equals(article);
  const undone = new Set(await undoneEntries(db));
  const numbers = (await all.primaryKeys()).filter((number) => !undone.has(number)).toReversed();
  return firstThat(db, numbers, concerns);
}

/** The first entry of a list that passes, read one by one: an entry can hold megabytes. */
async function firstThat(
  db: Database,
  numbers: readonly number[],
  passes: (change: Change) => boolean,
): Promise<Entry | null> {
  for (const number of numbers) {
    const change = await db.changes.get(number);
    if (change !== undefined && passes(change)) return { number, change };
  }
  return null;
}

async function lastUndone(db: Database): Promise<number> {
  const last = await db.changes.where('undone').above(0).last();
  return last?.undone ?? 0;
}

function turn(step: Step): Step {
  return { ...step, before: step.after, after: step.before } as Step;
}

async function annotationStep(
  db: Database,
  step: Step & { of: 'annotation' },
  now: number,
): Promise<Step | null> {
  const record = await db.annotations.get(step.id);
  // It was set aside as broken since.
  if (record === undefined) return null;
  const before = isLive(record) ? record : null;
  if (!sameContent(before, step.before)) return null;
  const after = step.after === null ? null : { ...step.after, updated: laterThan(record.updated, now) };
  return { ...step, before, after };
}

/** Of an article a change moves nothing but whether and why it is kept; visits since then stay as they are. */
async function articleStep(db: Database, step: Step & { of: 'article' }, now: number): Promise<Step | null> {
  const record = await db.articles.get(step.id);
  // As above.
  if (record === undefined) return null;
  const before = isStored(record) ? record : null;
  if (before?.keeping !== step.before?.keeping) return null;
  if (step.after === null) return { ...step, before, after: null };
  const after: StoredArticle = {
    ...(before ?? step.after),
    keeping: step.after.keeping,
    updated: laterThan(record.updated, now),
  };
  if (before === null && after.identity !== null) await forgetDoubles(db, after.identity);
  return { ...step, before, after };
}

/**
 * Whether all that comes back has its place: an annotation its article, and an article no other beside it that
 * the reader has begun anew.
 */
async function haveTheirPlace(db: Database, steps: readonly Step[]): Promise<boolean> {
  const returning = steps.filter((step) => step.before === null);
  const articles = new Set(returning.map(({ id }) => id));
  for (const step of returning) {
    if (step.of === 'annotation') {
      if (step.after === null || articles.has(step.after.article)) continue;
      const record = await db.articles.get(step.after.article);
      if (record === undefined || !isStored(record)) return false;
    } else if (step.of === 'article' && step.after !== null && step.after.identity !== null) {
      const same = db.articles.where('identity').equals(step.after.identity).filter(isStored);
      if ((await same.filter(({ id, keeping }) => id !== step.id && keeping !== 'opened').count()) > 0)
        return false;
    }
  }
  return true;
}

/** An article that comes back takes the place of what history has noted of it meanwhile. */
async function forgetDoubles(db: Database, identity: string): Promise<void> {
  const doubles = await db.articles.where('identity').equals(identity).filter(isStored).toArray();
  await forget(
    db,
    doubles.filter((article) => article.keeping === 'opened'),
  );
}

/** Without the removal, or weaker keeping, of an article on which an import has put other annotations. */
async function keepInhabited(db: Database, steps: readonly Step[]): Promise<Step[]> {
  const leaving = new Set(steps.filter((step) => step.after === null).map(({ id }) => id));
  const kept: Step[] = [];
  for (const step of steps) {
    const inhabited =
      step.of === 'article' &&
      step.after?.keeping !== 'highlighted' &&
      (await db.annotations
        .where('article')
        .equals(step.id)
        .filter((record) => isLive(record) && !leaving.has(record.id))
        .count()) > 0;
    if (!inhabited) kept.push(step);
  }
  return kept;
}
