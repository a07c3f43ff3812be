import type { Table } from 'dexie';
import { laterThan } from '@/lib/core/records/annotation';
import type { DictionaryStep } from '@/lib/core/records/change';
import type { StoredPack } from '@/lib/core/records/pack';
import { storedPack } from '@/lib/core/records/pack-shape';
import type { ReaderAnswer } from '@/lib/core/records/reader-answer';
import { sameContent } from '@/lib/core/records/same-content';
import { mustFit } from '@/lib/core/records/shape';
import type { Term } from '@/lib/core/records/term';
import { readerAnswer, term } from '@/lib/core/records/term-shape';
import type { Database } from '@/lib/db/tables';

export const DICTIONARY_TABLES = ['terms', 'answers', 'packs'] as const;

/** Writes what steps leave; where one leaves nothing, a tombstone. To be called within a transaction over the tables. */
export async function writeDictionarySteps(
  db: Database,
  steps: readonly DictionaryStep[],
  now: number,
): Promise<void> {
  const terms: Term[] = [];
  const answers: ReaderAnswer[] = [];
  const packs: StoredPack[] = [];
  for (const step of steps) {
    if (step.of === 'term') terms.push(mustFit(term, step.after ?? buried(step, now)));
    else if (step.of === 'answer') answers.push(mustFit(readerAnswer, step.after ?? buried(step, now)));
    else packs.push(mustFit(storedPack, step.after ?? buried(step, now)));
  }
  if (terms.length > 0) await db.terms.bulkPut(terms);
  if (answers.length > 0) await db.answers.bulkPut(answers);
  if (packs.length > 0) await db.packs.bulkPut(packs);
}

/** What is left of a term, an answer or a pack. */
function buried({ id, before }: DictionaryStep, now: number) {
  if (before === null) throw new Error(`A step without images: ${id}`);
  const at = laterThan(before.updated, now);
  return { id, created: before.created, updated: at, deleted: at };
}

function tableOf(db: Database, { of }: DictionaryStep): Table<Term | ReaderAnswer | StoredPack, string> {
  switch (of) {
    case 'term':
      return db.terms;
    case 'answer':
      return db.answers;
    case 'pack':
      return db.packs;
  }
}

/** A step with what stands there now as its beginning; null where that is not what the change left. */
export async function dictionaryStepFromNow(
  db: Database,
  step: DictionaryStep,
  now: number,
): Promise<DictionaryStep | null> {
  const record = await tableOf(db, step).get(step.id);
  // It was set aside as broken since.
  if (record === undefined) return null;
  const before = record.deleted === null ? record : null;
  if (!sameContent(before, step.before)) return null;
  const after = step.after === null ? null : { ...step.after, updated: laterThan(record.updated, now) };
  return { ...step, before, after } as DictionaryStep;
}
