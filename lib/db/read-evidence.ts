import type { ArticleCondition, ArticlePicture, Evidence } from '@/lib/core/records/article-copy';
import type { StoredArticle } from '@/lib/core/records/stored-article';
import type { Database } from '@/lib/db/tables';
import { readCopy } from '@/lib/db/versions';

/** What is kept of a stored article. */
export async function readEvidence(db: Database, { id, keeping, sha256 }: StoredArticle): Promise<Evidence> {
  const [copy, addresses, condition] = await Promise.all([
    readCopy(db, id, sha256),
    db.pictures.where('article').equals(id).primaryKeys(),
    db.conditions.get(id),
  ]);
  const kept = new Set(addresses.map(([, address]) => address));
  const wanted = copy === null ? [] : addressesIn(copy.html);
  return {
    article: id,
    keeping,
    copied: copy?.seen ?? null,
    pictures: { kept: wanted.filter((address) => kept.has(address)).length, all: wanted.length },
    condition: condition ?? null,
  };
}

/** The pictures that are kept of an article. */
export function picturesOf(db: Database, article: string): Promise<ArticlePicture[]> {
  return db.pictures.where('article').equals(article).toArray();
}

/** The addresses of the pictures in a copy that are not kept. */
export async function missingPictures(db: Database, article: string, html: string): Promise<string[]> {
  const kept = await db.pictures.where('article').equals(article).primaryKeys();
  const here = new Set(kept.map(([, address]) => address));
  return addressesIn(html).filter((address) => !here.has(address));
}

/** What was found at an article's address last; null where it was not opened since it is kept. */
export async function readCondition(db: Database, article: string): Promise<ArticleCondition | null> {
  return (await db.conditions.get(article)) ?? null;
}

/** The addresses of the pictures in a copy, each once. The copy is ours: attributes stand in quotes. */
function addressesIn(html: string): string[] {
  const found = [...html.matchAll(/<img [^>]*?data-src="([^"]+)"/g)].map(([, address = '']) =>
    address.replaceAll('&amp;', '&'),
  );
  return [...new Set(found)];
}
