import type { Transaction } from 'dexie';
import type { Migration } from '@/lib/db/migrations/migration';

/**
 * A highlight learns its style, on which text its anchor lies, where it was made, and whether the reader keeps it
 * detached; tags can be listed; what is deleted goes into a bin. Slices of an unfinished import go: its file is
 * still the reader's.
 */
export const editing: Migration = {
  version: 3,
  stores: { annotations: 'id, article, *tags', bin: 'id, article, deleted' },
  upgrade: async (transaction: Transaction) => {
    await transaction.table('staged').clear();
    await transaction.table('annotations').toCollection().modify(grow);
    await transaction.table('changes').toCollection().modify(growSteps);
  },
};

type Fields = Record<string, unknown>;

function grow(record: Fields): void {
  if (record['deleted'] !== null || record['style'] !== undefined) return;
  Object.assign(record, {
    anchoredOn: record['madeOn'],
    madeAt: null,
    keptDetached: false,
    style: 'fill',
  });
}

function growSteps(change: Fields): void {
  for (const step of change['steps'] as Fields[]) {
    if (step['of'] !== 'annotation') continue;
    for (const image of [step['before'], step['after']]) if (image !== null) grow(image as Fields);
  }
}
