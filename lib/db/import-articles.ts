import { isLive } from '@/lib/core/records/annotation';
import type { Incoming } from '@/lib/core/records/incoming';
import { mergeArticle, type Verdict } from '@/lib/core/records/merge';
import {
  type ArticleRecord,
  type DeletedArticle,
  isStored,
  type StoredArticle,
} from '@/lib/core/records/stored-article';
import { dropLostEvidence } from '@/lib/db/change-log';
import type { ImportTally } from '@/lib/db/import-tally';
import { recordsThatAre } from '@/lib/db/records-that-are';
import type { Database } from '@/lib/db/tables';

const isDeleted = (article: ArticleRecord): article is DeletedArticle => !isStored(article);

/** An article that one side deleted and the other has. What annotations it bears in the end decides. */
interface Contest {
  readonly stored: StoredArticle;
  readonly deleted: DeletedArticle;
  /** What stood here before the import: one of the two. */
  readonly before: ArticleRecord;
}

/**
 * Takes the articles of an import. One that is stored here under another id (another device has met it on
 * its own) is joined with ours: what the file says of its id holds for ours.
 */
export class ImportedArticles {
  readonly #db: Database;
  readonly #tally: ImportTally;
  readonly #ours = new Map<string, string>();
  /** Whether an annotation may lie in an article: null where there is no such article at all. */
  readonly #open = new Map<string, boolean | null>();
  readonly #contests = new Map<string, Contest>();

  constructor(db: Database, tally: ImportTally) {
    this.#db = db;
    this.#tally = tally;
  }

  /** Takes a slice of articles. */
  async take(entries: readonly Incoming[]): Promise<void> {
    const records = entries.flatMap(({ record: { type, record } }) => (type === 'article' ? record : []));
    const known = await recordsThatAre(
      this.#db.articles,
      records.map(({ id }) => id),
    );
    const named = await this.#storedByIdentity(records.filter(isStored));
    const changed = new Map<string, ArticleRecord>();
    for (const record of records) {
      const double = isStored(record) && !known.has(record.id) ? named.get(record.identity ?? '') : undefined;
      if (double !== undefined) this.#ours.set(record.id, double.id);
      const theirs = double === undefined ? record : { ...record, id: double.id };
      const before = changed.get(theirs.id) ?? known.get(theirs.id) ?? double;
      if (this.#contest(before, theirs)) continue;
      const { record: after, verdict } = mergeArticle(before, theirs);
      this.#open.set(after.id, isStored(after));
      this.#judge(before ?? null, after, verdict);
      if (verdict === 'unchanged') continue;
      changed.set(after.id, after);
      if (isStored(after) && after.identity !== null) named.set(after.identity, after);
    }
    await this.#db.articles.bulkPut([...changed.values()]);
  }

  /** The id that an article of the file has here. */
  idHere(id: string): string {
    return this.#ours.get(id) ?? id;
  }

  /** Learns of these articles (ids as they are here) what `isOpen` is asked for later. */
  async lookUp(ids: Iterable<string>): Promise<void> {
    const unknown = [...new Set(ids)].filter((id) => !this.#open.has(id));
    const records = await this.#db.articles.bulkGet(unknown);
    for (const [index, id] of unknown.entries()) {
      const record = records[index];
      this.#open.set(id, record === undefined ? null : isStored(record));
    }
  }

  /** Whether an article is stored, false where it was deleted; null where nobody knows it. */
  isOpen(id: string): boolean | null {
    return this.#open.get(id) ?? null;
  }

  /** Decides the contests, once all annotations are taken: an article that bears one is not deleted. */
  async settle(): Promise<void> {
    for (const [id, { stored, deleted, before }] of this.#contests) {
      const annotations = this.#db.annotations.where('article').equals(id).filter(isLive);
      const lives = stored.updated >= deleted.updated || (await annotations.count()) > 0;
      const after = lives ? stored : deleted;
      this.#judge(before, after, after === before ? 'unchanged' : 'updated');
      this.#open.set(id, lives);
      await this.#db.articles.put(after);
      if (!lives) await dropLostEvidence(this.#db, [id]);
    }
  }

  /** Whether the record is a side of a contest, and notes it. While that lasts the article is open. */
  #contest(ours: ArticleRecord | undefined, theirs: ArticleRecord): boolean {
    const contest = this.#contests.get(theirs.id);
    if (contest !== undefined) {
      const side = isStored(theirs) ? contest.stored : contest.deleted;
      const { record } = mergeArticle(side, theirs);
      this.#contests.set(theirs.id, {
        ...contest,
        ...(isStored(record) ? { stored: record } : { deleted: record }),
      });
      this.#tally.judge('unchanged');
      return true;
    }
    if (ours === undefined) return false;
    const both = [ours, theirs];
    const stored = both.find(isStored);
    const deleted = both.find(isDeleted);
    if (stored === undefined || deleted === undefined || stored.updated >= deleted.updated) return false;
    this.#contests.set(theirs.id, { stored, deleted, before: ours });
    this.#open.set(theirs.id, true);
    return true;
  }

  #judge(before: ArticleRecord | null, after: ArticleRecord, verdict: Verdict): void {
    this.#tally.judge(verdict);
    this.#tally.article(before, after);
  }

  async #storedByIdentity(records: readonly StoredArticle[]): Promise<Map<string, StoredArticle>> {
    const identities = records.flatMap(({ identity }) => identity ?? []);
    const found = await this.#db.articles.where('identity').anyOf(identities).filter(isStored).toArray();
    return new Map(
      found
        .filter(isStored)
        .flatMap((article) => (article.identity === null ? [] : [[article.identity, article]])),
    );
  }
}
