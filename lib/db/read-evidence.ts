import type { ArticleCondition } from '@/lib/core/records/article-copy';
import type { Keeping, StoredArticle } from '@/lib/core/records/stored-article';
import type { Database } from '@/lib/db/tables';
import { readCopy } from '@/lib/db/versions';

/** What is kept of an article beside its highlights, in short. */
export interface Evidence {
  readonly article: string;
  readonly keeping: Keeping;
  /** When the copy was made of the text that is kept; null where there is none yet. */
  readonly copied: number | null;
  /** How many of the copy's pictures are kept, and how many it has. */
  readonly pictures: { readonly kept: number; readonly all: number };
  readonly condition: ArticleCondition | null;
}

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

/** The addresses of the pictures in a copy, each once. The copy is ours: attributes stand in quotes. */
function addressesIn(html: string): string[] {
  const found = [...html.matchAll(/<img [^>]*?data-src="([^"]+)"/g)].map(([, address = '']) =>
    address.replaceAll('&amp;', '&'),
  );
  return [...new Set(found)];
}
