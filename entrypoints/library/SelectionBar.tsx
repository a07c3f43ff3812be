import { i18n } from '#i18n';
import { articles, shown } from '@/entrypoints/library/library-state';
import { deleteArticles, deleteHighlights } from '@/entrypoints/library/reader-writes';
import { clearSelection, selected } from '@/entrypoints/library/selection';

/** How much is selected, and what can be done with all of it. Not there while nothing is. */
export function SelectionBar({ onExport }: { onExport(): void }) {
  const { ids } = selected.value;
  if (ids.size === 0) return null;
  return (
    <div class="library-selection">
      <output>{i18n.t('library.selected', [ids.size])}</output>
      <button class="quiet-button" type="button" onClick={onExport}>
        {i18n.t('library.export')}
      </button>
      <button class="quiet-button" type="button" onClick={() => void deleteSelected()}>
        {i18n.t('library.delete')}
      </button>
      <button class="quiet-button" type="button" onClick={clearSelection}>
        {i18n.t('library.clear')}
      </button>
    </div>
  );
}

async function deleteSelected(): Promise<void> {
  const { what, ids } = selected.value;
  if (what === 'articles') {
    const rows = articles.value?.rows ?? [];
    await deleteArticles(rows.map(({ article }) => article).filter(({ id }) => ids.has(id)));
  } else await deleteHighlights((shown.value?.annotations ?? []).filter(({ id }) => ids.has(id)));
}
