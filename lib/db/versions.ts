import type { ArticleCopy, ArticleVersion } from '@/lib/core/records/article-copy';
import { articleCopy, articleVersion } from '@/lib/core/records/article-copy';
import { articleText } from '@/lib/core/records/article-shape';
import { applyDifference } from '@/lib/core/records/difference';
import { mustFit } from '@/lib/core/records/shape';
import type { ArticleText } from '@/lib/core/records/stored-article';
import type { Database } from '@/lib/db/tables';
import { differenceBetween } from '@/lib/db/text-difference';

/** A kept text of an article, by the hash that the article or an annotation names; null where it is not kept. */
export async function readText(db: Database, article: string, sha256: string): Promise<ArticleText | null> {
  const whole = await db.texts.get([article, sha256]);
  if (whole !== undefined) return whole;
  const version = await db.versions.get([article, 'text', sha256]);
  if (version === undefined) return null;
  const base = await db.texts.get([article, version.basedOn]);
  if (base === undefined)
    throw new Error(`The text ${version.basedOn} is gone, and a version was made from it`);
  const { textVersion, seen, difference } = version;
  return { article, sha256, textVersion, seen, text: applyDifference(base.text, difference) };
}

/** The copy of an article that reads as one of its texts; null where none is kept. */
export async function readCopy(db: Database, article: string, sha256: string): Promise<ArticleCopy | null> {
  const whole = await db.copies.get([article, sha256]);
  if (whole !== undefined) return whole;
  const version = await db.versions.get([article, 'copy', sha256]);
  if (version === undefined) return null;
  const base = await db.copies.get([article, version.basedOn]);
  if (base === undefined)
    throw new Error(`The copy ${version.basedOn} is gone, and a version was made from it`);
  return { article, sha256, seen: version.seen, html: applyDifference(base.html, version.difference) };
}

/** Whether a text, or a copy, is kept: whole or as a version. Reads none of it. */
export async function isKept(
  db: Database,
  of: ArticleVersion['of'],
  article: string,
  sha256: string,
): Promise<boolean> {
  const whole = of === 'text' ? db.texts : db.copies;
  const counts = await Promise.all([
    whole.where('[article+sha256]').equals([article, sha256]).count(),
    db.versions.where('[article+of+sha256]').equals([article, of, sha256]).count(),
  ]);
  return counts.some((count) => count > 0);
}

/**
 * Keeps a text of an article, unless it is there: the first one whole, a later one as what differs from it, or
 * whole too where they have little in common. Nothing that is kept is ever changed. Within a transaction.
 */
export async function addText(db: Database, text: ArticleText): Promise<void> {
  const { article, sha256, textVersion, seen } = text;
  const version = { article, sha256, textVersion, seen };
  if (await isKept(db, 'text', article, sha256)) return;
  const [base] = await db.texts.where('article').equals(article).limit(1).toArray();
  const difference = base === undefined ? null : differenceBetween(base.text, text.text);
  if (base === undefined || difference === null) await db.texts.add(mustFit(articleText, text));
  else await addVersion(db, { ...version, of: 'text', basedOn: base.sha256, difference });
}

/** Keeps a copy of an article, unless it is there, as {@link addText} keeps a text. Within a transaction. */
export async function addCopy(db: Database, copy: ArticleCopy, textVersion: number): Promise<void> {
  const { article, sha256, seen } = copy;
  const version = { article, sha256, seen, textVersion };
  if (await isKept(db, 'copy', article, sha256)) return;
  const [base] = await db.copies.where('article').equals(article).limit(1).toArray();
  const difference = base === undefined ? null : differenceBetween(base.html, copy.html);
  if (base === undefined || difference === null) await db.copies.add(mustFit(articleCopy, copy));
  else await addVersion(db, { ...version, of: 'copy', basedOn: base.sha256, difference });
}

async function addVersion(db: Database, version: ArticleVersion): Promise<void> {
  await db.versions.add(mustFit(articleVersion, version));
}

/** Every text of an article that is kept, the oldest first. */
export async function textsOf(
  db: Database,
  article: string,
): Promise<readonly { readonly sha256: string; readonly seen: number }[]> {
  const [texts, versions] = await Promise.all([
    db.texts.where('article').equals(article).toArray(),
    db.versions.where('article').equals(article).toArray(),
  ]);
  return [...texts, ...versions.filter(({ of }) => of === 'text')]
    .map(({ sha256, seen }) => ({ sha256, seen }))
    .toSorted((a, b) => a.seen - b.seen);
}

/** The tables that hold what is kept of an article beside its record. */
export const EVIDENCE_TABLES = ['texts', 'copies', 'pictures', 'versions', 'conditions'] as const;

/** Removes what is kept of articles beside their records. Within a transaction over {@link EVIDENCE_TABLES}. */
export async function dropEvidence(db: Database, articles: readonly string[]): Promise<void> {
  for (const table of EVIDENCE_TABLES)
    await db
      .table(table)
      .where('article')
      .anyOf([...articles])
      .delete();
}
