import type { Incoming } from '@/lib/core/records/incoming';
import type { PortableRecord } from '@/lib/core/records/portable';
import type { ImportedArticles } from '@/lib/db/import-articles';
import type { ImportTally } from '@/lib/db/import-tally';
import type { Database } from '@/lib/db/tables';
import { isKept } from '@/lib/db/versions';
import type { WriteBehind } from '@/lib/db/write-behind';

/** The records that are kept of an article and never change, and the latest finding at its address. */
export type EvidenceType = Extract<PortableRecord['type'], 'text' | 'copy' | 'picture' | 'condition'>;
type Evidence = Extract<PortableRecord, { type: EvidenceType }>;

/**
 * Takes a part of what is kept of articles, once it is settled which of them stay. Their writes may still be
 * under way. What is here already stays as it is; of two findings the later one counts.
 */
export async function importEvidence(
  db: Database,
  entries: readonly Incoming[],
  articles: ImportedArticles,
  tally: ImportTally,
  writes: WriteBehind,
): Promise<void> {
  const incoming = entries.flatMap(({ line, record }) =>
    isEvidence(record) ? { line, theirs: atHome(record, articles) } : [],
  );
  await articles.lookUp(incoming.map(({ theirs }) => theirs.record.article));
  // What is judged to be new is here for the next record that says the same.
  await writes.done();
  const fresh = new Map<string, Evidence>();
  for (const { line, theirs } of incoming) {
    const open = articles.isOpen(theirs.record.article);
    if (open === null) {
      tally.refuse({ line, code: 'unknown-article' });
      continue;
    }
    const key = keyOf(theirs);
    const verdict = open ? await verdictOf(db, theirs, fresh.get(key) ?? null) : 'unchanged';
    tally.judge(verdict);
    if (verdict !== 'unchanged') fresh.set(key, theirs);
  }
  const rows = Map.groupBy(fresh.values(), ({ type }) => TABLES[type]);
  await writes.begin(() =>
    Promise.all([...rows].map(([table, some]) => db.table(table).bulkPut(some.map(({ record }) => record)))),
  );
}

const TABLES: Readonly<Record<EvidenceType, string>> = {
  text: 'texts',
  copy: 'copies',
  picture: 'pictures',
  condition: 'conditions',
};

function isEvidence(record: PortableRecord): record is Evidence {
  return Object.hasOwn(TABLES, record.type);
}

function atHome(evidence: Evidence, articles: ImportedArticles): Evidence {
  const article = articles.idHere(evidence.record.article);
  return { ...evidence, record: { ...evidence.record, article } } as Evidence;
}

function keyOf({ type, record }: Evidence): string {
  const of = type === 'picture' ? record.address : type === 'condition' ? '' : record.sha256;
  return JSON.stringify([type, record.article, of]);
}

async function verdictOf(
  db: Database,
  { type, record }: Evidence,
  met: Evidence | null,
): Promise<'added' | 'updated' | 'unchanged'> {
  const { article } = record;
  if (type === 'condition') {
    const ours = met?.type === 'condition' ? met.record : await db.conditions.get(article);
    if (ours === undefined) return 'added';
    return record.checked > ours.checked ? 'updated' : 'unchanged';
  }
  if (met !== null) return 'unchanged';
  const isHere =
    type === 'picture'
      ? (await db.pictures.where('[article+address]').equals([article, record.address]).count()) > 0
      : await isKept(db, type, article, record.sha256);
  return isHere ? 'unchanged' : 'added';
}
