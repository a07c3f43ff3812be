import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { DataNotice } from '@/components/data-notice/DataNotice';
import { PageNav } from '@/components/page-nav/PageNav';
import { UndoBar } from '@/components/undo-bar/UndoBar';
import { FirstNotice } from '@/entrypoints/history/FirstNotice';
import { ArticlePane } from '@/entrypoints/library/ArticlePane';
import { BinDialog, isBinOpen } from '@/entrypoints/library/BinDialog';
import { areColoursOpen, ColourNamesDialog } from '@/entrypoints/library/ColourNamesDialog';
import { exportFile } from '@/entrypoints/library/export-file';
import { LibraryLoss } from '@/entrypoints/library/LibraryLoss';
import { ListPane } from '@/entrypoints/library/ListPane';
import { undoDeletion, undoState } from '@/entrypoints/library/reader-writes';
import { SelectionBar } from '@/entrypoints/library/SelectionBar';
import { TransferDialog, transfer } from '@/entrypoints/library/TransferDialog';
import { copyOutWhenOpened, lastCopy } from '@/entrypoints/reader-data/copy-out';
import { checked, followLastSnapshot } from '@/entrypoints/reader-data/last-snapshot';
import { UndoWays } from '@/entrypoints/undo-ways/UndoWays';
import type { Database } from '@/lib/db/tables';

/** All that is kept: the articles on one side, the chosen one beside them. */
export function LibraryPage({ db }: { readonly db: Database }) {
  const foot = useRef<HTMLDivElement>(null);
  const isDeleted = undoState.value?.is === 'deleted';
  useEffect(() => {
    // What had the focus went with what was deleted.
    if (isDeleted && document.activeElement === document.body) foot.current?.querySelector('button')?.focus();
  }, [isDeleted]);
  useEffect(() => void copyOutWhenOpened(), []);
  useEffect(() => followLastSnapshot(), []);
  const openExport = (): void => {
    transfer.value = 'export';
  };
  return (
    <div class="library">
      <header class="library-head">
        <h1 class="library-title">{i18n.t('library.title')}</h1>
        <PageNav here="library" />
        <button class="quiet-button" type="button" onClick={openExport}>
          {i18n.t('library.export')}
        </button>
        <button
          class="quiet-button"
          type="button"
          onClick={() => {
            transfer.value = 'import';
          }}
        >
          {i18n.t('library.import')}
        </button>
        <button
          class="quiet-button"
          type="button"
          onClick={() => {
            isBinOpen.value = true;
          }}
        >
          {i18n.t('library.bin')}
        </button>
        <button
          class="quiet-button library-colours"
          type="button"
          onClick={() => {
            areColoursOpen.value = true;
          }}
        >
          {i18n.t('library.colours')}
        </button>
        <UndoWays article={null} />
      </header>
      <div class="library-loss">
        <LibraryLoss />
        <FirstNotice />
      </div>
      <section class="library-list" aria-label={i18n.t('library.articles')}>
        <ListPane />
      </section>
      <section class="library-article" aria-label={i18n.t('library.article')}>
        <ArticlePane
          db={db}
          onExport={() => {
            transfer.value = 'export-article';
          }}
        />
      </section>
      <div class="library-foot" ref={foot}>
        <UndoBar
          state={undoState.value}
          onUndo={() => void undoDeletion()}
          onClose={() => {
            undoState.value = null;
          }}
        />
        <SelectionBar onExport={openExport} />
        <DataNotice
          last={lastCopy.value}
          isSnapshotMissing={(checked.value?.fault ?? null) !== null}
          onStorage={() => location.assign('/storage.html')}
          onExport={() => {
            openExport();
            void exportFile(db, { what: 'everything' }, 'json-lines');
          }}
        />
      </div>
      <TransferDialog db={db} />
      <BinDialog db={db} />
      <ColourNamesDialog />
    </div>
  );
}
