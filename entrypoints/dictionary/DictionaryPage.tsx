import { i18n } from '#i18n';
import { EntryRow } from '@/components/entry-row/EntryRow';
import { PageNav } from '@/components/page-nav/PageNav';
import { WindowedList } from '@/components/windowed-list/WindowedList';
import { chosenId, doing, isOwnOnly, listed, words } from '@/entrypoints/dictionary/dictionary-state';
import { EntryPane } from '@/entrypoints/dictionary/EntryPane';
import { TransferDialog, transfer } from '@/entrypoints/dictionary/TransferDialog';
import { DictionaryUndo } from '@/entrypoints/dictionary-changes/DictionaryUndo';
import { writeFault } from '@/entrypoints/dictionary-changes/dictionary-changes';
import type { Entry } from '@/lib/core/dictionary/entry';
import type { Database } from '@/lib/db/tables';

/** About how high a row is, in CSS px. */
const ROW_HEIGHT = 56;

/** Everybody and everything that is known by name, on one side; the chosen one beside. */
export function DictionaryPage({ db }: { readonly db: Database }) {
  return (
    <div class="dictionary">
      <header class="dictionary-head">
        <h1 class="dictionary-title">{i18n.t('dictionary.title')}</h1>
        <PageNav here="dictionary" />
        <button
          class="button"
          type="button"
          onClick={() => {
            writeFault.value = null;
            doing.value = 'add';
          }}
        >
          {i18n.t('dictionary.add')}
        </button>
        <HeadButton words={i18n.t('dictionary.import')} opens="import" />
        <HeadButton words={i18n.t('dictionary.export')} opens="export" />
        <HeadButton words={i18n.t('dictionary.packs')} opens="packs" />
      </header>
      <section class="dictionary-list" aria-label={i18n.t('dictionary.list')}>
        <Filters />
        <WindowedList<Entry>
          label={i18n.t('dictionary.list')}
          items={listed.value}
          total={listed.value.length}
          rowHeight={ROW_HEIGHT}
          keyOf={({ id }) => id}
          nameOf={({ name }) => name}
          row={(entry) => (
            <EntryRow
              entry={entry}
              isChosen={entry.id === chosenId.value}
              onChoose={() => {
                chosenId.value = entry.id;
                writeFault.value = null;
                doing.value = 'look';
              }}
            />
          )}
          onMore={() => undefined}
        />
        {listed.value.length === 0 && <p class="dictionary-none">{i18n.t('dictionary.none')}</p>}
      </section>
      <section class="dictionary-entry" aria-label={i18n.t('dictionary.entry')}>
        <EntryPane />
      </section>
      {/* Behind the packs' dialog nothing can be pressed: there the offer stands in it. */}
      <div class="dictionary-foot">{transfer.value !== 'packs' && <DictionaryUndo />}</div>
      <TransferDialog db={db} />
    </div>
  );
}

function HeadButton({
  words,
  opens,
}: {
  readonly words: string;
  readonly opens: 'import' | 'export' | 'packs';
}) {
  return (
    <button
      class="quiet-button"
      type="button"
      onClick={() => {
        transfer.value = opens;
      }}
    >
      {words}
    </button>
  );
}

function Filters() {
  return (
    <search class="dictionary-filters">
      <input
        class="text-field"
        type="search"
        aria-label={i18n.t('dictionary.search')}
        placeholder={i18n.t('dictionary.search')}
        value={words.value}
        onInput={(event) => {
          words.value = event.currentTarget.value;
        }}
      />
      <label>
        <input
          type="checkbox"
          checked={isOwnOnly.value}
          onChange={(event) => {
            isOwnOnly.value = event.currentTarget.checked;
          }}
        />
        {i18n.t('dictionary.own_only')}
      </label>
      <output>{i18n.t('dictionary.count', [listed.value.length])}</output>
    </search>
  );
}
