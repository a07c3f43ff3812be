import { signal } from '@preact/signals';
import type { Selection } from '@/lib/db/export-records';

/** What can be selected: articles of the list or highlights of one article, not both at once. */
export type Selectable = 'articles' | 'annotations';

interface Selected {
  readonly what: Selectable;
  readonly ids: ReadonlySet<string>;
}

const NOTHING: ReadonlySet<string> = new Set();

export const selected = signal<Selected>({ what: 'articles', ids: NOTHING });

export function selectedOf(what: Selectable): ReadonlySet<string> {
  return selected.value.what === what ? selected.value.ids : NOTHING;
}

export function select(what: Selectable, id: string, isSelected: boolean): void {
  const ids = new Set(selectedOf(what));
  if (isSelected) ids.add(id);
  else ids.delete(id);
  selected.value = { what, ids };
}

export function clearSelection(): void {
  selected.value = { ...selected.value, ids: NOTHING };
}

/** What is selected, for an export. */
export function asSelection({ what, ids }: Selected): Selection {
  return { what, ids: [...ids] };
}
