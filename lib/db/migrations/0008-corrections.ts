import type { Transaction } from 'dexie';
import type { Migration } from '@/lib/db/migrations/migration';

/**
 * A highlight learns whose words it marks: of those made before, nobody knows. Corrections of who said what become
 * annotations. Slices of an unfinished import go: its file is still the reader's.
 */
export const corrections: Migration = {
  version: 8,
  stores: {},
  upgrade: async (transaction: Transaction) => {
    await transaction.table('staged').clear();
    await transaction.table('annotations').toCollection().modify(grow);
    await transaction
      .table('bin')
      .toCollection()
      .modify((binned: Fields) => {
        if (binned['of'] === 'annotation') grow(binned['record'] as Fields);
      });
    await transaction.table('changes').toCollection().modify(growSteps);
  },
};

type Fields = Record<string, unknown>;

function grow(record: Fields): void {
  if (record['deleted'] === null && record['said'] === undefined) record['said'] = null;
}

function growSteps(change: Fields): void {
  for (const step of change['steps'] as Fields[]) {
    if (step['of'] !== 'annotation') continue;
    for (const image of [step['before'], step['after']]) if (image !== null) grow(image as Fields);
  }
}
