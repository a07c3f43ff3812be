import type { Anchor } from '@/lib/core/anchor/anchor';
import { type Highlight, isHighlight, laterThan, replaced } from '@/lib/core/records/annotation';
import { TEXT_VERSION } from '@/lib/core/records/article';
import type { ChangeKind, Step } from '@/lib/core/records/change';
import { done, failed, type Outcome } from '@/lib/core/records/outcome';
import type { Said } from '@/lib/core/records/said';
import { sameContent } from '@/lib/core/records/same-content';
import { isStored } from '@/lib/core/records/stored-article';
import type { Stale, StorageFault, TooLarge, Unknown } from '@/lib/core/records/write-fault';
import { logChange, undoneEntries } from '@/lib/db/change-log';
import { type ClockAndChance, newId } from '@/lib/db/clock-and-chance';
import { commit } from '@/lib/db/commit';
import type { SeenVersion } from '@/lib/db/delete-annotations';
import { oversizeOfNote, oversizeOfQuote } from '@/lib/db/oversize';
import { keepText } from '@/lib/db/see-article';
import { sha256 } from '@/lib/db/sha256';
import type { Database } from '@/lib/db/tables';
import { CHANGED_TABLES, writeSteps } from '@/lib/db/write-steps';

/** Places in one text of an article, and that text. */
export interface Placing {
  readonly text: string;
  /** Described on `text`. */
  readonly anchors: readonly Anchor[];
  /** Ids of the entities mentioned in each, in their order. */
  readonly entities: readonly (readonly string[])[];
  /** Whose words each of them is. */
  readonly said: readonly (Said | null)[];
}

type Fault = TooLarge | Unknown | Stale | StorageFault;

/** Puts an annotation somewhere else; what it was made on stays known. */
export function moveAnnotation(
  db: Database,
  seen: SeenVersion,
  placing: Placing,
  clock: ClockAndChance,
): Promise<Outcome<Highlight, Fault>> {
  return place(db, 'move', [seen], placing, clock, ([before], [at]) => [
    { of: 'annotation', id: before.id, before, after: at(before) },
  ]);
}

/** Makes two annotations of one, at two places: the second is new, alike in all but the note, which the first keeps. */
export function splitAnnotation(
  db: Database,
  seen: SeenVersion,
  placing: Placing,
  clock: ClockAndChance,
): Promise<Outcome<Highlight, Fault>> {
  return place(db, 'split', [seen], placing, clock, ([before], [first, second], now) => {
    const own = second({ ...before, note: '' });
    const made: Highlight = { ...own, id: newId(clock), created: now, updated: now };
    return [
      { of: 'annotation', id: before.id, before, after: first(before) },
      { of: 'annotation', id: made.id, before: null, after: made },
    ];
  });
}

/**
 * Makes one annotation of two of the same article: the first stays, with the notes of both, one below the other,
 * and the tags of both; the second goes, into the bin.
 */
export function mergeAnnotations(
  db: Database,
  seen: readonly [SeenVersion, SeenVersion],
  placing: Placing,
  clock: ClockAndChance,
): Promise<Outcome<Highlight, Fault>> {
  return place(db, 'merge', seen, placing, clock, ([one, other], [at]) => {
    const notes = [one.note, other.note].filter((note) => note !== '');
    const both = {
      ...one,
      note: notes.join('\n\n'),
      tags: [...new Set([...one.tags, ...other.tags])],
    };
    return [
      { of: 'annotation', id: one.id, before: one, after: at(both) },
      { of: 'annotation', id: other.id, before: other, after: null },
    ];
  });
}

/** What the steps are made of: always as many as were asked for. */
type Several<T> = readonly [T, T, ...T[]];
type Put = (highlight: Highlight) => Highlight;

/**
 * @param steps makes the steps of the change from the annotations as they are, and from what puts one at each of the
 *   places; the first step's `after` is the answer
 */
async function place(
  db: Database,
  kind: ChangeKind,
  seen: readonly SeenVersion[],
  { text, anchors, entities, said }: Placing,
  clock: ClockAndChance,
  steps: (before: Several<Highlight>, puts: Several<Put>, now: number) => readonly Step[],
): Promise<Outcome<Highlight, Fault>> {
  for (const { quote, position } of anchors) {
    const oversize = oversizeOfQuote(quote.exact);
    if (oversize !== null) return failed(oversize);
    if (text.slice(position.start, position.end) !== quote.exact)
      throw new Error('A highlight does not stand in the text it is put into');
  }
  const hash = await sha256(text);
  return commit(db, CHANGED_TABLES, async (): Promise<Outcome<Highlight, Fault>> => {
    const [records, undone] = await Promise.all([
      db.annotations.bulkGet(seen.map(({ id }) => id)),
      undoneEntries(db),
    ]);
    const before: Highlight[] = [];
    for (const [index, { basedOn }] of seen.entries()) {
      const record = records[index];
      if (record === undefined) return failed({ code: 'unknown', what: 'annotation' });
      if (record.updated !== basedOn || !isHighlight(record))
        return failed({ code: 'stale', current: record });
      before.push(record);
    }
    const [first] = before;
    if (first === undefined || before.some(({ article }) => article !== first.article))
      return failed({ code: 'unknown', what: 'annotation' });
    const now = clock.now();
    const puts = anchors.map(
      (anchor, index): Put =>
        (highlight) => ({
          ...replaced(highlight, anchor, hash),
          entities: entities[index] ?? [],
          said: said[index] ?? null,
          updated: laterThan(highlight.updated, now),
        }),
    );
    const made = steps(before as unknown as Several<Highlight>, puts as unknown as Several<Put>, now);
    const result = made[0]?.of === 'annotation' ? made[0].after : null;
    if (result === null || result === undefined || !isHighlight(result))
      throw new Error('The first step leaves what was placed');
    const oversize = oversizeOfNote(result.note);
    if (oversize !== null) return failed(oversize);
    if (made.length === 1 && sameContent(first, result)) return done(first);
    const article = await db.articles.get(first.article);
    if (article === undefined || !isStored(article)) return failed({ code: 'unknown', what: 'article' });
    await Promise.all([
      keepText(db, { ...article, sha256: hash, textVersion: TEXT_VERSION }, text, now),
      writeSteps(db, made, now),
      logChange(db, kind, made, now, undone),
    ]);
    return done(result);
  });
}
