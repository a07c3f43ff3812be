import './entry-choice.css';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { EntryRow } from '@/components/entry-row/EntryRow';
import { type Entry, searchEntries } from '@/lib/core/dictionary/entry';

export interface EntryChoiceProps {
  /** The entry that is to be one with another. */
  readonly entry: Entry;
  /** Those that come into question. */
  readonly others: readonly Entry[];
  onChoose(other: Entry): void;
  onCancel(): void;
}

/** So many are offered: whoever wants another one types more of its name. */
const MOST_OFFERED = 8;

/** Which entry another one is the same as. */
export function EntryChoice({ entry, others, onChoose, onCancel }: EntryChoiceProps) {
  const [words, setWords] = useState('');
  const offered = words.trim() === '' ? [] : searchEntries(others, words).slice(0, MOST_OFFERED);
  return (
    <section class="entry-choice" lang={i18n.t('language')}>
      <label>
        {i18n.t('entry_choice.which', [entry.name])}
        <input
          class="text-field"
          type="search"
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      </label>
      <ul>
        {offered.map((other) => (
          <li key={other.id}>
            <EntryRow entry={other} isChosen={false} onChoose={() => onChoose(other)} />
          </li>
        ))}
      </ul>
      <output>{words.trim() !== '' && offered.length === 0 && i18n.t('entry_choice.none')}</output>
      <button class="quiet-button" type="button" onClick={onCancel}>
        {i18n.t('term_form.cancel')}
      </button>
    </section>
  );
}
